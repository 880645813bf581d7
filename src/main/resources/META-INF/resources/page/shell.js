// @ts-check
import { html, nothing } from './lit.js';
import { changed, link, linkToClaim } from './address.js';
import { searchForm } from './parts.js';

/**
 * What is around every view: where one is, what else there is, and what has come in.
 * @param {unknown} view @param {unknown} panel of evidence @param {boolean} busy
 * @param {import('./news.js').News} news @param {import('./parts.js').Context} context
 */
export function shell(view, panel, busy, news, context) {
	const { address, say } = context;
	const { t } = say;
	const state = navigator.onLine ? news.state : 'offline';
	return html`
	<a class="skip" href="#main">${t('skip')}</a>
	<header class="top">
		<a class="brand" href=${link('/')} aria-label=${t('home')}>Dixit</a>
		<nav aria-label=${t('sections')}>${[['', '/', 'overview'], ['disputes', '/disputes', 'disputesBoard']].map(([name, path, words]) => html`<a href=${link(path)} aria-current=${address.view === name ? 'page' : nothing}>${t(words)}</a>`)}</nav>
		${address.view === '' ? nothing : searchForm(context, true)}
		<div class="lang" role="group" aria-label=${t('language')}>${[['en', 'English'], ['fr', 'Français']].map(([tag, name]) => html`<a href=${changed({ lang: tag })} lang=${tag} hreflang=${tag} aria-current=${address.lang === tag ? 'true' : nothing} data-replace>${name}</a>`)}</div>
	</header>
	<div class=${panel ? 'stage with-panel' : 'stage'}>
		<main id="main" tabindex="-1" aria-busy=${busy}>${view}</main>
		${panel ?? nothing}
	</div>
	<footer class="bottom"><p><span class=${`pulse ${state}`}>${t(state)}</span>${state === 'live' ? html`<span> · ${t('liveWhat')}</span>` : nothing}</p>
		<p>${t('madeOf')} ${document.documentElement.dataset.explorer === 'on' ? html`<a href="/q/graphql-ui/" data-outside>${t('explorer')}</a>` : nothing}</p></footer>
	<div class="notices" role="status" aria-live="polite">${news.notice ? notice(news.notice, news, say) : nothing}</div>`;
}

/** @param {NonNullable<import('./news.js').News['notice']>} told @param {import('./news.js').News} news @param {import('./words.js').Say} say */
const notice = ({ words, event, more }, news, { t }) => html`<p class="notice">${words} ${event ? html`<a href=${linkToClaim(event.claim)}>${event.claim.statement}</a>${more ? ` ${t('arrivedMore', more)}` : nothing}` : nothing}
	<button type="button" class="close" aria-label=${t('dismiss')} @click=${() => news.tell(null)}>×</button></p>`;
