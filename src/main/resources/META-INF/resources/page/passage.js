// @ts-check
import { html, nothing } from './lit.js';
import { changed, linkTo, linkToClaim, outward } from './address.js';
import { answer } from './answers.js';
import { ask } from './graphql.js';
import { CLAIM, TEXT } from './queries.js';
import { hues } from './hues.js';

const AROUND = 200;
const LONGEST = 400_000;

/** The claims of a panel, and the texts of their documents where they may be shown. @param {string[]} keys @param {string} lang @param {AbortSignal} signal */
export async function loadClaims(keys, lang, signal) {
	const claims = await Promise.all(keys.map(async key => ({ key, claim: (await ask(CLAIM, { key, lang }, signal)).claim })));
	return { claims, texts: /** @type {Map<string, string[] | null>} */ (new Map()), open: new Set() };
}

/** Afterwards, for the words around a passage: code points, as passages count them. @param {any} panel @param {AbortSignal} signal */
export async function loadTexts(panel, signal) {
	const documents = new Set(panel.claims.flatMap((/** @type {any} */ { claim }) => claim?.reports.nodes ?? [])
		.filter((/** @type {any} */ report) => report.evidence.length && (report.document.characters ?? 0) <= LONGEST)
		.map((/** @type {any} */ report) => report.document.key));
	for (const key of documents) {
		const { document } = await ask(TEXT, { key }, signal);
		panel.texts.set(key, document?.text ? [...document.text] : null);
	}
}

/** Where what is shown comes from: each claim, its words in their document, and the way they took. @param {any} panel @param {import('./parts.js').Context} context */
export function passagePanel(panel, context) {
	const { say } = context;
	const hueOf = hues(panel.claims.flatMap((/** @type {any} */ { claim }) => claim?.holders ?? []).map((/** @type {any} */ holder) => holder.key));
	return html`<aside class="panel" id="passage" aria-labelledby="passage-title">
		<header><h2 id="passage-title" tabindex="-1">${say.t('passage')}</h2><a class="close" href=${changed({ claim: null })} data-replace data-close aria-label=${say.t('close')}>×</a></header>
		${panel.claims.map((/** @type {any} */ { key, claim }) => (claim ? oneClaim(claim, panel, hueOf, context) : html`<p>${say.t('claimGone', key)}</p>`))}
	</aside>`;
}

/** @param {any} claim @param {any} panel @param {(key: string) => string} hueOf @param {import('./parts.js').Context} context */
function oneClaim(claim, panel, hueOf, context) {
	const { say } = context;
	const { t } = say;
	const hue = claim.holders.length ? hueOf(claim.holders[0].key) : 'hue none';
	const kind = claim.question?.kind ?? 'OPEN';
	return html`<article class=${`claim ${hue}`} data-claim=${claim.key}>
		<p class="by">${claim.claimants.length ? claim.claimants.map((/** @type {any} */ actor) => html`<a class="holder" href=${linkTo('actors', actor.key)}>${actor.name}</a> `) : html`<span class="holder">${t('unattributed')}</span>`}
			${claim.holders.filter((/** @type {any} */ holder) => !claim.claimants.some((/** @type {any} */ actor) => actor.key === holder.key)).map((/** @type {any} */ holder) => html`<a class="party" href=${linkTo('actors', holder.key)}>${holder.name}</a> `)}</p>
		<h3>${claim.statement}</h3>
		<p class="facts">${[answer(claim, kind, say), t('claimedWhen', say.edtf(claim.claimed)), claim.asOf && t('speaksOfWhen', say.edtf(claim.asOf)), claim.standing ? t('standing') : '', t('recorded', say.moment(claim.recordedAt))].filter(Boolean).join(' · ')}</p>
		${claim.retraction ? html`<p class="warning">⚠ ${t('retractedWhy', say.moment(claim.retraction.at), claim.retraction.by, claim.retraction.reason)}</p>` : nothing}
		${claim.reports.nodes.map((/** @type {any} */ report) => oneReport(report, claim, panel, context))}
		${others(t('contradicted'), claim.disputedBy, 'contradicted', hueOf, context)}
		${others(t('corroborated'), claim.corroboratedBy, 'corroborated', hueOf, context)}
		<p class="context">${t('labelled', t(claim.question ? 'answers' : 'aboutEvent'), '')}<a href=${linkToClaim(claim)}>${claim.question?.text ?? claim.event.title}</a></p>
	</article>`;
}

/** @param {any} report @param {any} claim @param {any} panel @param {import('./parts.js').Context} context */
function oneReport(report, claim, panel, { say, redraw }) {
	const { t } = say;
	const { document } = report;
	const source = outward(document.url);
	const original = outward(document.derivedFrom);
	return html`<section class="report">
		<ol class="chain" aria-label=${t('howItReached')}>
			<li class="speaker">${claim.claimants.length ? html`<b>${say.list(claim.claimants.map((/** @type {any} */ actor) => actor.name))}</b> ${t('saidIt')}` : t('noOneSaid')}</li>
			${report.via.map((/** @type {any} */ actor) => html`<li><a href=${linkTo('actors', actor.key)}>${actor.name}</a> ${t('passedOn')}</li>`)}
			<li class="document"><cite lang=${document.language}>${document.title}</cite>
				<span>${[document.publisher ? t('publishedBy', say.edtf(document.published), document.publisher.name) : t('published', say.edtf(document.published)), t('inLanguage', say.language(document.language)), document.translation ? t(document.translation) : ''].filter(Boolean).join(' · ')}</span>
				${source || original ? html`<span>${source ? html`<a href=${source} rel="noreferrer">${t('source')}</a> ` : nothing}${original ? html`<a href=${original} rel="noreferrer">${t('original')}</a>` : nothing}</span>` : nothing}</li>
		</ol>
		${report.fidelity === 'FAITHFUL' ? nothing : html`<p class="warning">⚠ ${t('fidelity', t(report.fidelity))}${report.note ? html`. ${report.note}` : nothing}</p>`}
		${report.evidence.length ? report.evidence.map((/** @type {any} */ passage) => onePassage(passage, document, panel, say, redraw)) : html`<p class="quiet">${t('noPassage')}</p>`}
		${report.fidelity === 'FAITHFUL' && report.note ? html`<p class="quiet">${report.note}</p>` : nothing}
	</section>`;
}

/** @param {any} passage @param {any} document @param {any} panel @param {import('./words.js').Say} say @param {() => void} redraw */
function onePassage(passage, document, panel, say, redraw) {
	const { t } = say;
	const text = panel.texts.get(document.key);
	const id = `${document.key}:${passage.start}`;
	const whole = panel.open.has(id);
	const toggle = () => {
		whole ? panel.open.delete(id) : panel.open.add(id);
		redraw();
	};
	return html`
		<p class=${`check ${passage.verification.toLowerCase()}`}>${passage.verification === 'VERIFIED' ? html`<b>✓</b> ${t('verified')}` : html`<b>○</b> ${t('unverified')}`}
			<span>${t('place', passage.start, passage.end)} · SHA-256 <code title=${passage.sha256}>${passage.sha256.slice(0, 12)}…</code></span></p>
		${text ? html`<blockquote lang=${document.language} class=${whole ? 'whole' : ''}><span>${before(text, passage.start, whole)}</span><mark>${text.slice(passage.start, passage.end).join('')}</mark><span>${after(text, passage.end, whole)}</span></blockquote>
			<p><button type="button" class="plain" aria-expanded=${whole} @click=${toggle}>${t(whole ? 'lessText' : 'wholeText')}</button></p>`
		: passage.quote ? html`<blockquote lang=${document.language}><mark>${passage.quote}</mark></blockquote>${text === null ? html`<p class="quiet">${t('contextHidden')}</p>` : nothing}`
		: html`<p class="quiet">${t('noQuote')}</p>`}`;
}

/** @param {string[]} text @param {number} start @param {boolean} whole */
function before(text, start, whole) {
	const from = whole ? 0 : Math.max(0, start - AROUND);
	const words = text.slice(from, start).join('');
	return from ? `…${words.replace(/^\S*/, '')}` : words;
}

/** @param {string[]} text @param {number} end @param {boolean} whole */
function after(text, end, whole) {
	const to = whole ? text.length : Math.min(text.length, end + AROUND);
	const words = text.slice(end, to).join('');
	return to < text.length ? `${words.replace(/\S*$/, '')}…` : words;
}

/** @param {string} title @param {any} list @param {string} kind @param {(key: string) => string} hueOf @param {import('./parts.js').Context} context */
const others = (title, list, kind, hueOf, context) => (list.totalCount === 0 ? nothing : html`<section class=${`others ${kind}`}><h4>${title}</h4><ul>
	${list.nodes.map((/** @type {any} */ claim) => html`<li class=${claim.holders[0] ? hueOf(claim.holders[0].key) : 'hue none'}><a href=${changed({ claim: claim.key })}><b>${context.say.list(claim.holders.map((/** @type {any} */ holder) => holder.name))}</b> ${claim.statement}</a></li>`)}</ul></section>`);
