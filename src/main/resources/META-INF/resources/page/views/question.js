// @ts-check
import { html, nothing } from '../lit.js';
import { changed, linkTo, TOLERANCE } from '../address.js';
import { addends, answer, corroboration, side, speakers, summary, verdict } from '../answers.js';
import { ask, Failure } from '../graphql.js';
import { CLAIMS, DAYS, QUESTION, UNASSESSED } from '../queries.js';
import { hues } from '../hues.js';
import { forest } from '../charts/forest.js';
import { frame, legend } from '../charts/frame.js';
import { middle } from '../charts/marks.js';
import { choice, daySlider, missing, more, namedBadges, trail } from '../parts.js';
import { disputeCard } from './disputes.js';

const FEW_ARCS = 10;
const FEW_ROWS = 6;
const HOLDERS_AT_ONCE = 40;
const ASKED_AHEAD = 3000;
const MANY_CLAIMS = 1000;
const PAUSE = 150;

/** One question: who says what to it, on a day, and whether that is a contradiction. */
export const question = {
	/** @param {import('../address.js').Address} address */
	identity: address => [address.key, address.lang, address.by, address.tolerance].join(' '),

	/** @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async load(address, signal) {
		const { key, lang, by, tolerance } = address;
		const { claims } = await ask(CLAIMS, { lang, filter: { question: key }, first: 20 }, signal);
		const variables = { key, lang, by, tolerance, all: claims.totalCount <= MANY_CLAIMS };
		const { question: found, tooMany } = await assessed(variables, signal);
		return { question: found, tooMany, claims, variables, days: new Map(), earlier: new Map(), opened: new Set(), holders: HOLDERS_AT_ONCE, disputes: 4 };
	},

	/** Sees that what is shown of a day is there. @param {any} data @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async ready(data, address, signal) {
		const day = dayOf(data, address.at);
		if (day && !data.days.has(day)) {
			// Who moves the slider over days that take long waits for the last of them only.
			await new Promise(resolve => setTimeout(resolve, data.variables.all ? 0 : PAUSE));
			signal.throwIfAborted();
			await askDays(data, [day], signal);
		}
	},

	/** Once all else is there: the other days, so that the slider need not wait. @param {any} data @param {AbortSignal} signal */
	async ahead(data, signal) {
		const days = (data.question?.saidOn ?? []).slice(0, -1).filter((/** @type {string} */ day) => !data.days.has(day));
		if (!data.tooMany && data.variables.all && days.length && days.length <= 100 && days.length * data.question.assessment.positions.length <= ASKED_AHEAD) {
			await askDays(data, days, signal);
		}
	},

	/** @param {any} data */
	title: data => data.question?.text,

	/** @param {import('../address.js').Address} address */
	recorded: address => ({ question: address.key }),

	/** @param {any} data @param {import('../parts.js').Context} context */
	draw(data, context) {
		const { question: asked } = data;
		if (!asked) {
			return missing('question', context);
		}
		const { address, say } = context;
		const { t } = say;
		return html`
			${trail([[asked.event.title, linkTo('events', asked.event.key, { at: address.at })]], say)}
			<h1 tabindex="-1">${asked.text}</h1>
			${data.tooMany ? html`<p class="verdict">${t('tooMany')}</p>` : answersOf(data, shownOn(data, address.at), context)}
			${claimsOf(data, context)}`;
	},
};

/** @param {any} variables @param {AbortSignal} signal */
async function assessed(variables, signal) {
	try {
		return { ...await ask(QUESTION, variables, signal), tooMany: false };
	} catch (failed) {
		if (failed instanceof Failure && failed.code === 'TOO_MANY_HOLDERS') {
			return { ...await ask(UNASSESSED, { key: variables.key, lang: variables.lang }, signal), tooMany: true };
		}
		throw failed;
	}
}

/** @param {any} data @param {string[]} days @param {AbortSignal} signal */
async function askDays(data, days, signal) {
	const { question: asked } = await ask(DAYS, { ...data.variables, days }, signal);
	days.forEach((day, index) => data.days.set(day, asked.assessments[index]));
}

/** The last day up to a day on which something was said; undefined where all is shown, null where nothing was said yet. @param {any} data @param {string | null} at */
function dayOf(data, at) {
	const days = data.question?.saidOn ?? [];
	if (!at || data.tooMany || !days.length || at >= days.at(-1)) {
		return undefined;
	}
	return days.filter((/** @type {string} */ day) => day <= at).at(-1) ?? null;
}

const NOTHING = { positions: [], disputes: [], claimedRange: null, agreedRange: null };

/** @param {any} data @param {string | null} at */
function shownOn(data, at) {
	const day = dayOf(data, at);
	return day === undefined ? data.question?.assessment : day === null ? NOTHING : data.days.get(day) ?? NOTHING;
}

/** @param {any} data @param {any} shown @param {import('../parts.js').Context} context */
function answersOf(data, shown, context) {
	const { question: asked } = data;
	const { address, say } = context;
	const { t } = say;
	const all = allPositions(data, shown);
	const rows = rowsOf(data, all, shown, context);
	const holders = new Set(rows.map(row => row.holder.key).filter(Boolean));
	const colours = hues(holders);
	const hueOf = (/** @type {string} */ key) => (key ? colours(key) : 'hue none');
	const arcs = arcsOf(shown.disputes, rows);
	const empty = !shown.positions.length && address.at && asked.saidOn.length;
	return html`
		<p class="verdict" role="status"><strong>${empty ? t('nothingSaidBy', say.day(address.at ?? ''), say.day(asked.saidOn[0])) : verdict(shown, asked, say)}</strong> ${summary(shown, asked, address.by, say)} ${namedBadges(shown.disputes, say, '#disputes')}</p>
		<p class="meta">${t('claimsCount', asked.claims.totalCount)} · ${t(asked.temporality)}${asked.parts.length ? html` · ${t('partsAre')} ${asked.parts.map((/** @type {any} */ part, /** @type {number} */ index) => html`${index ? ' + ' : ''}<a href=${linkTo('questions', part.key, { at: address.at })}>${part.text}</a>`)}` : nothing}</p>
		${rows.length ? frame({
			title: asked.text,
			name: asked.key,
			chart: width => forest({ question: asked, rows, assessment: shown, at: address.at, saidOn: asked.saidOn, hueOf, say, arcs }, width),
			table: tableOf(rows, asked, say),
			legend: legend(say, asked.kind),
			controls: html`${daySlider(asked.saidOn, context)}
				${choice(t('compare'), [[t('PARTY'), changed({ by: null }), address.by === 'PARTY'], [t('CLAIMANT'), changed({ by: 'CLAIMANT' }), address.by === 'CLAIMANT']])}
				${asked.kind === 'QUANTITY' ? tolerance(context) : nothing}`,
		}, context) : nothing}
		${data.variables.all ? nothing : html`<p class="quiet">${t('chooseForEarlier')}</p>`}
		${arcs.length < shown.disputes.length ? html`<p class="quiet">${t('tooManyArcs', shown.disputes.length)}</p>` : nothing}
		${more(holders.size, all.size, () => {
			data.holders += 200;
			context.redraw();
		}, say)}
		${shown.disputes.length ? disputesOf(data, shown, hueOf, context) : nothing}`;
}

/** All disputes as arcs where they are few, else those of the row that is chosen. @param {any[]} disputes @param {import('../charts/forest.js').Row[]} rows */
function arcsOf(disputes, rows) {
	const chosen = rows.find(row => row.kind === 'position' && row.selected)?.holder.key;
	return disputes.length <= FEW_ARCS ? disputes
		: disputes.filter(({ first, second }) => chosen === first.holder.key || chosen === second.holder.key).slice(0, FEW_ARCS);
}

/** @param {any} data @param {any} shown @param {(key: string) => string} hueOf @param {import('../parts.js').Context} context */
const disputesOf = (data, shown, hueOf, context) => html`<section id="disputes" tabindex="-1"><h2>${context.say.t('disputes')}</h2>
	<div class="cards">${shown.disputes.slice(0, data.disputes).map((/** @type {any} */ dispute) => disputeCard({ ...dispute, ...sidesOf(dispute, shown) }, data.question, hueOf, context))}</div>
	${more(Math.min(data.disputes, shown.disputes.length), shown.disputes.length, () => {
		data.disputes += 20;
		context.redraw();
	}, context.say)}</section>`;

/** A dispute's positions as the assessment has them, with all that is known of them. @param {any} dispute @param {any} shown */
function sidesOf(dispute, shown) {
	const of = (/** @type {any} */ position) => shown.positions.find((/** @type {any} */ candidate) => candidate.holder.key === position.holder.key) ?? position;
	return { first: of(dispute.first), second: of(dispute.second) };
}

/** @param {import('../parts.js').Context} context */
function tolerance({ address, say, go }) {
	const values = [...new Set([0, 0.05, 0.1, 0.2, 0.3, address.tolerance])].sort((one, other) => one - other);
	return html`<label class="tolerance">${say.t('aboutMeans')} <select @change=${(/** @type {any} */ event) => go(changed({ tolerance: Number(event.target.value) === TOLERANCE ? null : event.target.value }), true)}>
		${values.map(value => html`<option value=${value} ?selected=${value === address.tolerance}>${value ? say.t('plusMinus', say.percent(value)) : say.t('exactly')}</option>`)}</select></label>`;
}

/** @param {any} position */
const idOf = position => `${position.holder.key}|${position.claims.map((/** @type {any} */ claim) => claim.key).join(',')}`;

/** Every position there is or was, as far as it is known, by holder, each once. @param {any} data @param {any} shown @returns {Map<string, Map<string, any>>} */
function allPositions({ question: { assessment }, earlier }, shown) {
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
function rowsOf(data, all, shown, context) {
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

/** A claim as the position that it was or would be. @param {any} claim @param {any} holder */
const asPosition = (claim, holder) => ({ ...claim, holder, claims: [claim], range: null, derived: false, doubtful: false, asOf: claim.asOf ?? claim.claimed, corroboratedBy: [] });

/** The rows of the chart, for a table and for CSV. @param {import('../charts/forest.js').Row[]} rows @param {any} asked @param {import('../words.js').Say} say */
function tableOf(rows, asked, say) {
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

/** @param {any} data @param {import('../parts.js').Context} context */
function claimsOf(data, { say, redraw }) {
	const { t } = say;
	const { nodes, totalCount, pageInfo } = data.claims;
	const colours = hues(nodes.flatMap((/** @type {any} */ claim) => claim.holders.map((/** @type {any} */ holder) => holder.key)));
	return totalCount === 0 ? html`<p class="quiet">${t('latestNone')}</p>` : html`<section class="all"><details ?open=${data.tooMany}><summary><h2>${t('allClaims')} <small>${say.n(totalCount)}</small></h2></summary>
		<p class="quiet">${t('allClaimsWhat')}</p>
		<ul class="claims">${nodes.map((/** @type {any} */ claim) => html`<li class=${claim.holders[0] ? colours(claim.holders[0].key) : 'hue none'}><a href=${changed({ claim: claim.key })} data-row=${claim.key}>
			<b>${claim.claimants.length ? say.list(claim.claimants.map((/** @type {any} */ actor) => actor.name)) : t('unattributed')}</b> ${claim.statement}
			<small>${[say.edtf(claim.claimed), t('reportsCount', claim.reports.totalCount), claim.retraction ? t('retracted') : claim.standing ? t('standing') : ''].filter(Boolean).join(' · ')}</small></a></li>`)}</ul>
		${more(nodes.length, totalCount, async () => {
			const { claims } = await ask(CLAIMS, { lang: say.lang, filter: { question: data.question.key }, first: 100, after: pageInfo.endCursor });
			data.claims = { ...claims, nodes: [...nodes, ...claims.nodes] };
			redraw();
		}, say)}</details></section>`;
}
