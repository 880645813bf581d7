// @ts-check
import { html, nothing } from '../lit.js';
import { changed, linkTo } from '../address.js';
import { addends, answer, inOrder } from '../answers.js';
import { ask } from '../graphql.js';
import { CONTESTED_EVENTS, DISPUTES } from '../queries.js';
import { hues } from '../hues.js';
import { face } from '../charts/face.js';
import { frame } from '../charts/frame.js';
import { choice, holderLink, more } from '../parts.js';

const LEAST = 480;
const GAP = 20;
const INSET = 20;

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
		const title = event ? t('disputesOf', event.title) : t('disputesBoard');
		const controls = html`
			${choice(t('certainty'), [[t('all'), changed({ certainty: null }), !address.certainty], [t('CERTAIN'), changed({ certainty: 'CERTAIN' }), address.certainty === 'CERTAIN'], [t('POSSIBLE'), changed({ certainty: 'POSSIBLE' }), address.certainty === 'POSSIBLE']])}
			<label class="tolerance">${t('EVENT')} <select @change=${(/** @type {any} */ change) => context.go(changed({ event: change.target.value || null }), true)}>
				<option value="">${t('allEvents')}</option>${data.events.map((/** @type {any} */ candidate) => html`<option value=${candidate.key} ?selected=${candidate.key === address.event}>${candidate.title}</option>`)}</select></label>`;
		return html`
			<h1 tabindex="-1">${title}</h1>
			<p class="meta" role="status">${t('disputesCount', totalCount)} · ${t('disputesWhat')}</p>
			${totalCount === 0 ? html`<div class="bar">${controls}</div><p class="quiet">${t('disputesNone')}</p>` : frame({
				title,
				name: ['disputes', address.event, address.certainty?.toLowerCase()].filter(Boolean).join('-'),
				chart: async width => (await import('../charts/board.js')).board({ title, disputes: nodes, hueOf, say }, width),
				shown: html`<div class="cards wide">${nodes.map((/** @type {any} */ dispute) => disputeCard(dispute, dispute.question, hueOf, context, cardWidth(nodes.length, context.width), true))}</div>`,
				table: tableOf(nodes, say),
				controls,
			}, context)}
			${more(nodes.length, totalCount, async () => {
				const { disputes: next } = await ask(DISPUTES, { ...data.variables, after: pageInfo.endCursor });
				data.found = { ...next, nodes: [...nodes, ...next.nodes] };
				context.redraw();
			}, say)}`;
	},
};

/** How wide each of so many cards is where they fill a room. @param {number} count @param {number} room */
export function cardWidth(count, room) {
	const aside = Math.max(1, Math.min(count, Math.floor((room + GAP) / (LEAST + GAP))));
	return (room + GAP) / aside - GAP;
}

/** @param {any[]} disputes @param {import('../words.js').Say} say @returns {import('../charts/frame.js').Table} */
function tableOf(disputes, say) {
	const { t } = say;
	const account = (/** @type {any} */ position, /** @type {any} */ question) => [position.holder.name, answer(position, question.kind, say), say.edtf(position.asOf)];
	return {
		columns: [t('QUESTION'), t('EVENT'), t('certainty'), t('who'), t('asSaid'), t('speaksOf'), t('who'), t('asSaid'), t('speaksOf'), t('gap'), t('explanation')],
		rows: disputes.map(dispute => {
			const { question } = dispute;
			const [left, right] = inOrder(dispute, question);
			return {
				href: linkTo('questions', question.key),
				cells: [question.text, question.event.title, t(dispute.certainty), ...account(left, question), ...account(right, question), dispute.gap, dispute.explanation],
			};
		}),
	};
}

/** Two sides of a dispute, what lies between them and what would reconcile them. @param {any} dispute @param {any} question @param {(key: string) => string} hueOf @param {import('../parts.js').Context} context @param {number} width @param {boolean} [alone] away from its question */
export function disputeCard(dispute, question, hueOf, context, width, alone = false) {
	const { say } = context;
	const { t } = say;
	const certain = dispute.certainty === 'CERTAIN';
	const [left, right] = inOrder(dispute, question);
	return html`<article class=${`dispute ${dispute.certainty.toLowerCase()}`} data-dispute=${dispute.key}>
		<header><span class=${`badge ${dispute.certainty.toLowerCase()}`}>${t(certain ? 'certainDispute' : 'possibleDispute')}</span> <small>${t(certain ? 'certainMeans' : 'possibleMeans')}</small></header>
		${alone ? html`<h2><a href=${linkTo('questions', question.key)}>${question.text}</a></h2><p class="meta"><a href=${linkTo('events', question.event.key)}>${question.event.title}</a></p>` : nothing}
		<div class="sides">${account(left, question, hueOf, say)}<p class="gap">${dispute.gap === null ? '↔' : t('apart', say.n(dispute.gap))}</p>${account(right, question, hueOf, say)}</div>
		${question.kind === 'QUANTITY' ? face(left, right, dispute, hueOf, say, width - 2 * INSET) : nothing}
		${dispute.explanation ? html`<p class="explanation">${dispute.explanation}</p>` : nothing}
		${alone ? html`<div class="passages">${quotes(left, hueOf, say)}${quotes(right, hueOf, say)}</div>` : nothing}
	</article>`;
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
		<figcaption>${report ? html`<cite lang=${report.document.language}>${report.document.title}</cite>, ${say.edtf(report.document.published)}` : nothing}${quote ? nothing : ` · ${say.t('inOtherWords')}`}
		${report && report.fidelity !== 'FAITHFUL' ? html`<span class="warning">⚠ ${say.t(report.fidelity)}</span>` : nothing}
		<a href=${changed({ claim: claim.key })} data-row=${claim.key}>${say.t('passage')} (${say.t('reportsCount', claim.reports.totalCount)})</a></figcaption></figure>`;
})}</div>`;
