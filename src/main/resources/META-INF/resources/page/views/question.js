// @ts-check
import { html, nothing } from '../lit.js';
import { changed, linkTo, TOLERANCE } from '../address.js';
import { summary, verdict } from '../answers.js';
import { tooMany } from '../compared.js';
import { ask } from '../graphql.js';
import { CLAIMS, DAYS, QUESTION, UNASSESSED } from '../queries.js';
import { hues } from '../hues.js';
import { forest } from '../charts/forest.js';
import { frame, legend } from '../charts/frame.js';
import { choice, daySlider, missing, more, namedBadges, trail } from '../parts.js';
import { cardWidth, disputeCard } from './dispute.js';
import { allPositions, rowsOf, tableOf } from './rows.js';

const FEW_ARCS = 10;
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
		const { question: found, uncompared } = await assessed(variables, signal);
		return { question: found, uncompared, claims, variables, days: new Map(), earlier: new Map(), opened: new Set(), holders: HOLDERS_AT_ONCE, disputes: 4 };
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
		if (!data.uncompared && data.variables.all && days.length && days.length <= 100 && days.length * data.question.assessment.positions.length <= ASKED_AHEAD) {
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
			${data.uncompared ? html`<p class="verdict">${t('tooMany')}</p>` : answersOf(data, shownOn(data, address.at), context)}
			${claimsOf(data, context)}`;
	},
};

/** @param {any} variables @param {AbortSignal} signal */
async function assessed(variables, signal) {
	try {
		return { ...await ask(QUESTION, variables, signal), uncompared: false };
	} catch (failed) {
		if (tooMany(failed)) {
			return { ...await ask(UNASSESSED, { key: variables.key, lang: variables.lang }, signal), uncompared: true };
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
	if (!at || data.uncompared || !days.length || at >= days.at(-1)) {
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
		<p class="verdict" role="status"><strong>${empty ? t('nothingSaidBy', say.day(address.at ?? ''), say.day(asked.saidOn[0])) : verdict(shown, asked, say)}</strong> ${summary(shown, asked, address, say)} ${namedBadges(shown.disputes, say, '#disputes')}</p>
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
	<div class="cards">${shown.disputes.slice(0, data.disputes).map((/** @type {any} */ dispute) => disputeCard({ ...dispute, ...sidesOf(dispute, shown) }, data.question, hueOf, context, cardWidth(shown.disputes.length, context.width)))}</div>
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

/** @param {any} data @param {import('../parts.js').Context} context */
function claimsOf(data, { say, redraw }) {
	const { t } = say;
	const { nodes, totalCount, pageInfo } = data.claims;
	const colours = hues(nodes.flatMap((/** @type {any} */ claim) => claim.holders.map((/** @type {any} */ holder) => holder.key)));
	return totalCount === 0 ? html`<p class="quiet">${t('latestNone')}</p>` : html`<section class="all"><details ?open=${data.uncompared}><summary><h2>${t('allClaims')} <small>${say.n(totalCount)}</small></h2></summary>
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
