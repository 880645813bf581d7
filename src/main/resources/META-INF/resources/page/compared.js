// @ts-check
import { ask, Failure } from './graphql.js';
import { GLANCE } from './queries.js';

/** What a question comes to that more hold positions on than the service compares. */
const UNCOMPARED = { positions: [], disputes: [], claimedRange: null, agreedRange: null, uncompared: true };

/** @param {unknown} failed */
export const tooMany = failed => failed instanceof Failure && failed.code === 'TOO_MANY_HOLDERS';

/**
 * Questions with what they come to. Where one of them has too many holders, each is asked for by itself, and that one stays uncompared.
 * @param {string} query which takes $compare @param {{lang: string, at?: string | null} & Record<string, unknown>} variables
 * @param {(data: any) => any[]} questionsOf @param {AbortSignal} [signal]
 */
export async function compared(query, variables, questionsOf, signal) {
	try {
		return await ask(query, { ...variables, compare: true }, signal);
	} catch (failed) {
		if (!tooMany(failed)) {
			throw failed;
		}
	}
	const data = await ask(query, { ...variables, compare: false }, signal);
	await Promise.all(questionsOf(data).map(async question => {
		question.assessment = await glance(question.key, variables, signal);
	}));
	return data;
}

/** @param {string} key @param {{lang: string, at?: string | null}} variables @param {AbortSignal} [signal] */
async function glance(key, { lang, at }, signal) {
	try {
		return (await ask(GLANCE, { key, lang, at }, signal)).question.assessment;
	} catch (failed) {
		if (tooMany(failed)) {
			return UNCOMPARED;
		}
		throw failed;
	}
}
