// @ts-check
/** Why there is no answer: for the reader, so that it says what is going on. */
export class Failure extends Error {
	/** @param {'offline' | 'unreachable' | 'token' | 'unavailable' | 'refused' | 'broken'} kind @param {string} [detail] @param {string} [code] of the API */
	constructor(kind, detail = '', code = '') {
		super(detail || kind);
		this.kind = kind;
		this.detail = detail;
		this.code = code;
	}
}

const TOKEN = 'dixit.token';

/** The token that the reader gave, for as long as the tab is open. */
export const token = () => sessionStorage.getItem(TOKEN);

/** @param {string} given */
export function give(given) {
	sessionStorage.setItem(TOKEN, given.trim());
}

/** Marks a GraphQL document, so that a test finds it. @param {string} text */
export const graphql = text => text;

/**
 * Asks the API.
 * @param {string} query
 * @param {Record<string, unknown>} variables
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the data
 */
export async function ask(query, variables, signal) {
	const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' };
	const given = token();
	if (given) {
		Object.assign(headers, { Authorization: `Bearer ${given}` });
	}
	let answer;
	try {
		answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal });
	} catch (failed) {
		if (signal?.aborted) {
			throw failed;
		}
		throw new Failure(navigator.onLine ? 'unreachable' : 'offline');
	}
	return data(answer, await answer.json().catch(() => null));
}

/** @param {Response} answer @param {any} body */
function data(answer, body) {
	if (body?.data && !body.errors) {
		return body.data;
	}
	const [error] = body?.errors ?? [];
	if (answer.status === 401 || answer.status === 403) {
		throw new Failure('token', error?.message);
	}
	if (answer.status === 503 || answer.status === 502 || answer.status === 504 || answer.status === 429) {
		throw new Failure('unavailable', error?.message);
	}
	if (error) {
		throw new Failure(error.extensions?.code === 'INTERNAL_ERROR' ? 'broken' : 'refused', error.message, error.extensions?.code);
	}
	throw new Failure('broken', `HTTP ${answer.status}`);
}
