// @ts-check
import { html, nothing } from './lit.js';
import { changed, link, linkTo } from './address.js';
import { give } from './graphql.js';

/**
 * What a view draws with.
 * @typedef {{address: import('./address.js').Address, say: import('./words.js').Say, width: number, fresh: Set<string>,
 *   go: (href: string, replace?: boolean) => void, again: () => void, redraw: () => void, announce: (words: string) => void}} Context
 */

/** How many disputes, in red: solid where they are certain, dashed where they are possible. @param {{certainty: string}[]} disputes @param {import('./words.js').Say} say @param {string} [href] */
export function badges(disputes, say, href) {
	return [['CERTAIN', 'certainDisputes'], ['POSSIBLE', 'possibleDisputes']].map(([certainty, words]) => {
		const count = disputes.filter(dispute => dispute.certainty === certainty).length;
		const kind = `badge ${certainty.toLowerCase()}`;
		return count === 0 ? nothing : href ? html`<a class=${kind} href=${href}>${say.t(words, count)}</a>` : html`<span class=${kind}>${say.t(words, count)}</span>`;
	});
}

/** Each dispute with the names of its two sides where they are few, else how many. @param {any[]} disputes @param {import('./words.js').Say} say @param {string} href */
export const namedBadges = (disputes, say, href) => (disputes.length > 3 ? badges(disputes, say, href)
	: disputes.map(({ certainty, first, second }) => html`<a class=${`badge ${certainty.toLowerCase()}`} href=${href}>${say.t('labelled', say.t(certainty === 'CERTAIN' ? 'certainDispute' : 'possibleDispute'), `${first.holder.name} ↔ ${second.holder.name}`)}</a> `));

/** @param {{key: string, name: string}} holder @param {(key: string) => string} hueOf */
export const holderLink = (holder, hueOf) => html`<a class=${`holder ${hueOf(holder.key)}`} href=${linkTo('actors', holder.key)}>${holder.name}</a>`;

/** @param {[string, string][]} crumbs each a name and where it leads @param {import('./words.js').Say} say */
export const trail = (crumbs, say) => html`<nav class="trail" aria-label=${say.t('whereYouAre')}>${crumbs.map(([name, href]) => html`<a href=${href}>${name}</a>`)}</nav>`;

/** One of several, as links. @param {string} label @param {[string, string, boolean][]} choices each a name, where it leads, whether it holds */
export const choice = (label, choices) => html`<div class="choice" role="group" aria-label=${label}>${choices.map(([name, href, holds]) => html`<a href=${href} aria-current=${holds ? 'true' : nothing} data-replace>${name}</a>`)}</div>`;

/**
 * The day as claimed by which all is shown: it snaps to those on which something was said, between which nothing changes.
 * @param {string[]} days in order @param {Context} context
 */
export function daySlider(days, { address, say, go }) {
	if (!days.length) {
		return nothing;
	}
	const last = days.length - 1;
	const index = address.at ? days.filter(day => day <= /** @type {string} */ (address.at)).length - 1 : last;
	const latest = !address.at;
	const words = latest ? say.t('latestDayOf', say.day(days[last])) : say.day(/** @type {string} */ (address.at));
	const to = (/** @type {number} */ wanted) => go(changed({ at: wanted >= last ? null : days[Math.max(0, wanted)] }), true);
	return html`<div class="day">
		<label for="day">${say.t('asClaimedBy')}</label>
		<button class="step" type="button" aria-label=${say.t('earlierDay')} ?disabled=${index <= 0} @click=${() => to(index - 1)}>‹</button>
		<input id="day" type="range" min="0" max=${last} step="1" list="days" .value=${String(Math.max(0, index))} aria-valuetext=${words} ?disabled=${last === 0}
			@input=${(/** @type {any} */ event) => to(Number(event.target.value))}>
		<datalist id="days">${days.length > 60 ? nothing : days.map((_, place) => html`<option value=${place}></option>`)}</datalist>
		<button class="step" type="button" aria-label=${say.t('laterDay')} ?disabled=${latest} @click=${() => to(index + 1)}>›</button>
		<output for="day">${words}</output>
	</div>`;
}

/** @param {number} shown @param {number} total @param {() => void} load @param {import('./words.js').Say} say */
export const more = (shown, total, load, say) => (shown < total
	? html`<p class="more"><button type="button" @click=${load}>${say.t('moreOf', shown, total)}</button></p>` : nothing);

/** @param {import('./words.js').Say} say */
export const loading = say => html`<div class="loading" role="status"><span class="visually-hidden">${say.t('loading')}</span><i></i><i></i><i></i></div>`;

/** What went wrong, and what to do. @param {any} error @param {Context} context */
export function failure(error, { say, again }) {
	const kind = error?.kind ?? 'broken';
	const name = `failed${kind[0].toUpperCase()}${kind.slice(1)}`;
	const explained = kind === 'refused' ? error.detail : say.t(`${name}What`);
	return html`<section class="failure" role="alert">
		<h1 tabindex="-1">${say.t(name)}</h1>
		<p>${explained}</p>
		${kind === 'token' ? tokenForm(say, again) : html`<p><button type="button" @click=${again}>${say.t('retry')}</button></p>`}
	</section>`;
}

/** @param {import('./words.js').Say} say @param {() => void} again */
const tokenForm = (say, again) => html`<form class="token" @submit=${(/** @type {any} */ event) => {
	event.preventDefault();
	give(new FormData(event.target).get('token')?.toString() ?? '');
	again();
}}><label>${say.t('token')} <input name="token" type="password" autocomplete="off" required></label> <button>${say.t('tokenUse')}</button></form>`;

/** @param {'question' | 'event' | 'actor'} what @param {Context} context */
export const missing = (what, { address, say }) => html`<section class="failure"><h1 tabindex="-1">${say.t('notFound', say.t(what.toUpperCase()), address.key)}</h1><p>${say.t('notFoundWhat')}</p></section>`;

let typing = 0;

/** @param {Context} context @param {boolean} [small] in the header of other views */
export function searchForm({ address, say, go }, small = false) {
	const { t } = say;
	const search = (/** @type {string} */ text) => (small ? go(link('/', { q: text })) : go(changed({ q: text }), true));
	return html`<form class=${small ? 'search small' : 'search'} role="search" action="/" @submit=${(/** @type {any} */ event) => {
		event.preventDefault();
		clearTimeout(typing);
		search(new FormData(event.target).get('q')?.toString() ?? '');
	}}>
		<input type="search" name="q" maxlength="200" aria-label=${t('searchAll')} placeholder=${small ? t('search') : t('searchHint')} .value=${address.text} autocomplete="off" @input=${small ? nothing : (/** @type {any} */ event) => {
			clearTimeout(typing);
			typing = setTimeout(() => search(event.target.value), 250);
		}}>
		${small ? nothing : html`<button>${t('search')}</button>`}
	</form>`;
}
