// @ts-check
import { changed } from '../address.js';
import { addends, answer, asPosition, claimsOf, corroboration, side, speakers } from '../answers.js';
import { middle } from '../charts/marks.js';
import { ask } from '../graphql.js';
import { CLAIMS } from '../queries.js';

const FEW_ROWS = 6;

/** @param {any} position */
const idOf = position => `${position.holder.key}|${claimsOf(position)}`;

/** Every position there is or was, as far as it is known, by holder, each once. @param {any} data @param {any} shown @returns {Map<string, Map<string, any>>} */
export function allPositions({ question: { assessment }, earlier }, shown) {
	const byHolder = new Map();
	const known = [...[...earlier.values()].flat(), ...(assessment.revisions ?? []).flatMap((/** @type {any} */ revision) => [revision.before, revision.after]), ...assessment.positions, ...shown.positions];
	for (const position of known) {
		const { key } = position.holder;
		if (!byHolder.has(key)) {
			byHolder.set(key, new Map());
		}
		byHolder.get(key).set(idOf(position), position);
	}
	return byHolder;
}

/** Rows by holder, from small figures to large ones in the end, so that no row moves while the day does. @param {any} data @param {Map<string, Map<string, any>>} all @param {any} shown @param {import('../parts.js').Context} context @returns {import('../charts/forest.js').Row[]} */
export function rowsOf(data, all, shown, context) {
	const { question: asked, holders: most, opened } = data;
	const { address, fresh, say } = context;
	const standing = new Set(shown.positions.map(idOf));
	const row = (/** @type {any} */ position) => {
		const claims = position.claims.map((/** @type {any} */ claim) => claim.key);
		return {
			id: idOf(position), kind: 'position', holder: position.holder, position,
			state: standing.has(idOf(position)) ? 'standing' : address.at && position.said > address.at ? 'unsaid' : 'superseded',
			href: changed({ claim: claims.join(',') }),
			selected: address.claims.length > 0 && (claims.join() === address.claims.join() || address.claims.length === 1 && claims.includes(address.claims[0])),
			fresh: claims.some((/** @type {string} */ claim) => fresh.has(claim)), first: false,
		};
	};
	const byRank = [...all].sort(ranked(asked)).slice(0, most);
	const rows = byRank.flatMap(([key, positions]) => {
		const inTime = [...positions.values()].sort((one, other) => (one.said < other.said ? -1 : one.said > other.said ? 1 : 0));
		if (!data.variables.all && !data.earlier.has(key)) {
			const chosen = inTime.map(row);
			return chosen.some(one => one.selected) ? [...folded(inTime, [], () => askEarlier(data, inTime[0].holder, context)), ...chosen] : chosen;
		}
		if (inTime.length <= FEW_ROWS || opened.has(key)) {
			return inTime.map(row);
		}
		const near = around(inTime, standing);
		return [...folded(inTime, inTime.filter(position => !near.includes(position)), () => {
			opened.add(key);
			context.redraw();
		}), ...near.map(row)];
	});
	const nobody = { key: '', name: say.t('unattributed') };
	const aside = asked.unattributed.nodes.map((/** @type {any} */ claim) => ({
		...row(asPosition({ ...claim, claimants: [] }, nobody)),
		state: address.at && claim.said > address.at ? 'unsaid' : 'aside',
	}));
	const every = [...rows, ...aside];
	every.forEach((one, index) => {
		one.first = every[index - 1]?.holder.key !== one.holder.key;
	});
	return every;
}

/** Holders by where they stand in the end. @param {any} asked @returns {(one: [string, any], other: [string, any]) => number} */
function ranked({ kind, assessment }) {
	const final = new Map(assessment.positions.map((/** @type {any} */ position) => [position.holder.key, position]));
	const rank = (/** @type {string} */ key) => {
		const position = final.get(key);
		return !position ? -1 : kind === 'QUANTITY' ? position.quantity ? middle(position) : Infinity : ['YES', 'NO', 'SILENT'].indexOf(side(position));
	};
	return ([one], [other]) => (rank(one) === rank(other) ? one < other ? -1 : 1 : rank(one) - rank(other));
}

/** Of many positions of one holder those around the one that stands. @param {any[]} positions @param {Set<string>} standing */
function around(positions, standing) {
	const now = positions.findIndex(position => standing.has(idOf(position)));
	const from = Math.max(0, (now < 0 ? positions.length - 1 : now) - 2);
	return positions.slice(from, from + 4);
}

/** A row for what a holder said besides. @param {any[]} all @param {any[]} positions those that are known @param {() => void} open */
const folded = (all, positions, open) => [{ id: `fold:${all[0].holder.key}`, kind: 'folded', holder: all[0].holder, positions, open, first: false }];

/** The last hundred claims of one holder, where there are too many to know them all. @param {any} data @param {any} holder @param {import('../parts.js').Context} context */
async function askEarlier(data, holder, { address, say, redraw }) {
	const filter = { question: data.question.key, [address.by === 'PARTY' ? 'party' : 'claimant']: holder.key };
	const { claims } = await ask(CLAIMS, { lang: say.lang, filter, first: 100 });
	data.earlier.set(holder.key, claims.nodes.map((/** @type {any} */ claim) => asPosition(claim, holder)));
	data.opened.add(holder.key);
	redraw();
}

/** The rows of the chart, for a table and for CSV. @param {import('../charts/forest.js').Row[]} rows @param {any} asked @param {import('../words.js').Say} say */
export function tableOf(rows, asked, say) {
	const { t } = say;
	const quantity = asked.kind === 'QUANTITY';
	const all = /** @type {any[]} */ (rows).flatMap(row => (row.kind === 'folded' ? row.positions.map((/** @type {any} */ position) => ({ holder: row.holder, position, state: 'superseded' })) : [row]));
	return {
		columns: [t('lane'), t('who'), t('asSaid'), ...quantity ? ['min', 'max'] : [], t('speaksOf'), t('said'), t('stands'), t('corroborated'), t('reports'), t('statement')],
		rows: all.map(({ holder, position, state, href }) => {
			const sum = addends(position, say);
			return {
				href,
				state,
				cells: [holder.name, say.list(speakers(position)), answer(position, asked.kind, say) + (sum ? ` = ${sum}` : ''),
					...quantity ? [position.quantity?.low ?? null, position.quantity?.high ?? null] : [], say.edtf(position.asOf), say.day(position.said),
					[t(state), position.doubtful ? t('doubtful') : ''].filter(Boolean).join(' · '), say.list(corroboration(position, say)),
					position.claims.reduce((/** @type {number} */ count, /** @type {any} */ claim) => count + (claim.reports?.totalCount ?? 0), 0),
					position.claims.map((/** @type {any} */ claim) => claim.statement).join(' / ')],
			};
		}),
	};
}
