// @ts-check
import { html, nothing } from '../lit.js';
import { changed, linkTo } from '../address.js';
import { addends, answer, claimsOf, inOrder } from '../answers.js';
import { face } from '../charts/face.js';
import { holderLink } from '../parts.js';

const LEAST = 480;
const GAP = 20;
const INSET = 20;

/** How wide each of so many cards is where they fill a room. @param {number} count @param {number} room */
export function cardWidth(count, room) {
	const aside = Math.max(1, Math.min(count, Math.floor((room + GAP) / (LEAST + GAP))));
	return (room + GAP) / aside - GAP;
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
	const claims = claimsOf(position);
	return html`<p class=${`side ${hueOf(position.holder.key)}`}>${holderLink(position.holder, hueOf)}
		<a class="figure" href=${changed({ claim: claims })} data-row=${`${position.holder.key}:${claims}`}>${answer(position, question.kind, say)}</a>
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
