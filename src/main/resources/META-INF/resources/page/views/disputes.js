// @ts-check
import { html, nothing } from '../lit.js';
import { changed, linkTo } from '../address.js';
import { addends, answer, side } from '../answers.js';
import { ask } from '../graphql.js';
import { CONTESTED_EVENTS, DISPUTES } from '../queries.js';
import { hues } from '../hues.js';
import { face } from '../charts/face.js';
import { choice, holderLink, more } from '../parts.js';

/** All that cannot, or may not, both be right: two sides, face to face. */
export const disputes = {
	/** @param {import('../address.js').Address} address */
	identity: address => [address.lang, address.event, address.certainty, address.dossier].join(' '),

	/** @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async load(address, signal) {
		const variables = { lang: address.lang, filter: { event: address.event, certainty: address.certainty, dossier: address.dossier } };
		const [{ disputes: found }, { events }] = await Promise.all([ask(DISPUTES, variables, signal), ask(CONTESTED_EVENTS, { lang: address.lang }, signal)]);
		return { variables, found, events: events.nodes };
	},

	/** @param {any} _ @param {import('../words.js').Say} say */
	title: (_, say) => say.t('disputesBoard'),

	/** @param {import('../address.js').Address} address */
	recorded: address => ({ event: address.event }),

	/** @param {any} data @param {import('../parts.js').Context} context */
	draw(data, context) {
		const { address, say } = context;
		const { t } = say;
		const { nodes, totalCount, pageInfo } = data.found;
		const hueOf = hues(nodes.flatMap((/** @type {any} */ { first, second }) => [first.holder.key, second.holder.key]));
		const event = data.events.find((/** @type {any} */ candidate) => candidate.key === address.event);
		return html`
			<h1 tabindex="-1">${event ? t('disputesOf', event.title) : t('disputesBoard')}</h1>
			<p class="meta" role="status">${t('disputesCount', totalCount)} · ${t('disputesWhat')}</p>
			<div class="bar">
				${choice(t('certainty'), [[t('all'), changed({ certainty: null }), !address.certainty], [t('CERTAIN'), changed({ certainty: 'CERTAIN' }), address.certainty === 'CERTAIN'], [t('POSSIBLE'), changed({ certainty: 'POSSIBLE' }), address.certainty === 'POSSIBLE']])}
				<label class="tolerance">${t('event')} <select @change=${(/** @type {any} */ change) => context.go(changed({ event: change.target.value || null }), true)}>
					<option value="">${t('allEvents')}</option>${data.events.map((/** @type {any} */ candidate) => html`<option value=${candidate.key} ?selected=${candidate.key === address.event}>${candidate.title}</option>`)}</select></label>
			</div>
			${totalCount === 0 ? html`<p class="quiet">${t('disputesNone')}</p>` : html`<div class="cards wide">${nodes.map((/** @type {any} */ dispute) => disputeCard(dispute, dispute.question, hueOf, context, true))}</div>`}
			${more(nodes.length, totalCount, async () => {
				const { disputes: next } = await ask(DISPUTES, { ...data.variables, after: pageInfo.endCursor });
				data.found = { ...next, nodes: [...nodes, ...next.nodes] };
				context.redraw();
			}, say)}`;
	},
};

/** Two sides of a dispute, what lies between them and what would reconcile them. @param {any} dispute @param {any} question @param {(key: string) => string} hueOf @param {import('../parts.js').Context} context @param {boolean} [alone] away from its question */
export function disputeCard(dispute, question, hueOf, context, alone = false) {
	const { say } = context;
	const { t } = say;
	const certain = dispute.certainty === 'CERTAIN';
	// The smaller figure, or the no, on the left: as on the scale between them.
	const [left, right] = inOrder(dispute, question);
	return html`<article class=${`dispute ${dispute.certainty.toLowerCase()}`} data-dispute=${dispute.key}>
		<header><span class=${`badge ${dispute.certainty.toLowerCase()}`}>${t(certain ? 'certainDispute' : 'possibleDispute')}</span> <small>${t(certain ? 'certainMeans' : 'possibleMeans')}</small></header>
		${alone ? html`<h2><a href=${linkTo('questions', question.key)}>${question.text}</a></h2><p class="meta"><a href=${linkTo('events', question.event.key)}>${question.event.title}</a></p>` : nothing}
		<div class="sides">${account(left, question, hueOf, say)}<p class="gap">${dispute.gap === null ? '↔' : t('apart', say.n(dispute.gap))}</p>${account(right, question, hueOf, say)}</div>
		${question.kind === 'QUANTITY' ? face(left, right, dispute, hueOf, say, Math.min(alone ? 620 : 460, context.width - 60)) : nothing}
		${dispute.explanation ? html`<p class="explanation">${dispute.explanation}</p>` : nothing}
		${alone ? html`<div class="passages">${quotes(left, hueOf, say)}${quotes(right, hueOf, say)}</div>` : nothing}
	</article>`;
}

/** @param {any} dispute @param {any} question */
function inOrder({ first, second }, question) {
	const place = (/** @type {any} */ position) => (question.kind === 'QUANTITY' ? position.range?.low ?? position.quantity?.low ?? 0 : side(position) === 'NO' ? 0 : 1);
	return place(first) <= place(second) ? [first, second] : [second, first];
}

/** @param {any} position @param {any} question @param {(key: string) => string} hueOf @param {import('../words.js').Say} say */
function account(position, question, hueOf, say) {
	const sum = addends(position, say);
	return html`<p class=${`side ${hueOf(position.holder.key)}`}>${holderLink(position.holder, hueOf)}
		<a class="figure" href=${changed({ claim: position.claims.map((/** @type {any} */ claim) => claim.key).join(',') })} data-row=${`${position.holder.key}:${position.claims.map((/** @type {any} */ claim) => claim.key).join(',')}`}>${answer(position, question.kind, say)}</a>
		<small>${[sum && `= ${sum}`, say.edtf(position.asOf)].filter(Boolean).join(' · ')}</small></p>`;
}

/** @param {any} position @param {(key: string) => string} hueOf @param {import('../words.js').Say} say */
const quotes = (position, hueOf, say) => html`<div class=${hueOf(position.holder.key)}>${position.claims.map((/** @type {any} */ claim) => {
	const [report] = claim.reports.nodes;
	const quote = report?.evidence[0]?.quote;
	return html`<figure class="quote">${quote ? html`<blockquote lang=${report.document.language}>${quote}</blockquote>` : html`<p>${claim.statement}</p>`}
		<figcaption>${quote ? html`<cite lang=${report.document.language}>${report.document.title}</cite>, ${say.edtf(report.document.published)}` : say.t('noQuote')}
		${report && report.fidelity !== 'FAITHFUL' ? html`<span class="warning">⚠ ${say.t(report.fidelity)}</span>` : nothing}
		<a href=${changed({ claim: claim.key })} data-row=${claim.key}>${say.t('passage')} (${say.t('reportsCount', claim.reports.totalCount)})</a></figcaption></figure>`;
})}</div>`;
