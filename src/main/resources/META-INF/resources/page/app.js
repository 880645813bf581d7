// @ts-check
import { html, nothing, render } from './lit.js';
import { changed, link, read } from './address.js';
import { RECORDED } from './queries.js';
import { Subscription } from './live.js';
import { speak } from './words.js';
import { failure, loading, searchForm } from './parts.js';

/** Each view is fetched when it is first looked at. */
const VIEWS = /** @type {Record<string, () => Promise<any>>} */ ({
	'': async () => (await import('./views/front.js')).front,
	questions: async () => (await import('./views/question.js')).question,
	events: async () => (await import('./views/event.js')).event,
	disputes: async () => (await import('./views/disputes.js')).disputes,
	actors: async () => (await import('./views/actor.js')).actor,
});
const PATIENCE = 150;
const GATHERING = 400;

const page = /** @type {HTMLElement} */ (document.getElementById('page'));

let address = read(location);
let say = speak(address.lang);
let shown = /** @type {{name: string, view: any, identity: string, data: any} | null} */ (null);
let panel = /** @type {any} */ (null);
let error = /** @type {any} */ (null);
let busy = false;
let notice = /** @type {{words: string, event?: any, more: number} | null} */ (null);
let live = /** @type {'live' | 'waiting' | 'off'} */ ('waiting');
let subscription = /** @type {Subscription | null} */ (null);
let subscribed = '';
let width = 0;
let ongoing = new AbortController();
let returnTo = '';
const fresh = new Set();

const context = () => ({ address, say, width: width || roomFor(page), fresh, go, again, redraw, announce });

/** @param {Element} element */
function roomFor(element) {
	const main = element.querySelector('main');
	if (!main) {
		return Math.min(1240, innerWidth) - (innerWidth < 720 ? 32 : 64);
	}
	const { paddingLeft, paddingRight } = getComputedStyle(main);
	return Math.max(280, main.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
}

/** To an address of the page, without loading it anew. @param {string} href @param {boolean} [replace] */
function go(href, replace = false) {
	const before = address;
	history[replace ? 'replaceState' : 'pushState'](null, '', href);
	address = read(location);
	show(before);
}

/** @param {import('./address.js').Address} [before] where one was, if anywhere */
async function show(before) {
	if (say.lang !== address.lang) {
		say = speak(address.lang);
	}
	document.documentElement.lang = address.lang;
	ongoing.abort();
	ongoing = new AbortController();
	const { signal } = ongoing;
	const moved = !before || before.view !== address.view || before.key !== address.key;
	busy = true;
	const patience = setTimeout(redraw, PATIENCE);
	try {
		await load(signal);
		await openPanel(signal);
		error = null;
	} catch (failed) {
		if (signal.aborted) {
			return;
		}
		error = failed;
	} finally {
		clearTimeout(patience);
	}
	busy = false;
	redraw();
	if (moved && before) {
		scrollTo(0, 0);
	}
	moveFocus(moved, before);
	subscribe();
	afterwards(signal);
}

/** To the evidence that was opened, or the top of what is new. @param {boolean} moved @param {import('./address.js').Address} [before] */
function moveFocus(moved, before) {
	if (before && panel && before.claims.join() !== panel.wanted) {
		document.getElementById('passage-title')?.focus({ preventScroll: innerWidth >= 1100 });
	} else if (before && moved) {
		/** @type {HTMLElement | null} */ (page.querySelector('h1'))?.focus({ preventScroll: true });
	}
}

/** @param {AbortSignal} signal */
async function load(signal) {
	const view = await VIEWS[address.view]?.();
	signal.throwIfAborted();
	if (!view) {
		shown = null;
		return;
	}
	const identity = `${address.view} ${view.identity(address)}`;
	if (shown?.identity === identity) {
		redraw();
		await view.ready?.(shown.data, address, signal);
		return;
	}
	const data = await view.load(address, signal);
	await view.ready?.(data, address, signal);
	shown = { name: address.view, view, identity, data };
}

/** What is not needed for the first look. @param {AbortSignal} signal */
async function afterwards(signal) {
	try {
		if (panel) {
			await panel.loadTexts(panel, signal);
			redraw();
		}
		await shown?.view.ahead?.(shown.data, signal);
	} catch {
		// It is asked again when it is needed, and then says what is wrong.
	}
}

/** @param {AbortSignal} signal */
async function openPanel(signal) {
	const wanted = address.claims.join();
	if (!wanted) {
		panel = null;
		return;
	}
	if (panel?.wanted !== wanted || panel.lang !== address.lang) {
		const { loadClaims, loadTexts, passagePanel } = await import('./passage.js');
		panel = { ...await loadClaims(address.claims, address.lang, signal), wanted, lang: address.lang, loadTexts, draw: passagePanel };
	}
}

function again() {
	shown = null;
	panel = null;
	show();
}

function redraw() {
	render(layout(), page);
	document.title = `${shown?.view.title(shown.data, say) ?? say.t('motto')} · Dixit`;
	const room = roomFor(page);
	if (room !== width) {
		width = room;
		render(layout(), page);
	}
}

function layout() {
	const { t } = say;
	const current = context();
	return html`
	<a class="skip" href="#main">${t('skip')}</a>
	<header class="top">
		<a class="brand" href=${link('/')} aria-label=${t('home')}>Dixit</a>
		<nav aria-label=${t('sections')}><a href=${link('/')} aria-current=${address.view === '' ? 'page' : nothing}>${t('overview')}</a><a href=${link('/disputes')} aria-current=${address.view === 'disputes' ? 'page' : nothing}>${t('disputesBoard')}</a></nav>
		${address.view === '' ? nothing : searchForm(current, true)}
		<div class="lang" role="group" aria-label=${t('language')}>${[['en', 'English'], ['fr', 'Français']].map(([tag, name]) => html`<a href=${changed({ lang: tag })} lang=${tag} hreflang=${tag} aria-current=${address.lang === tag ? 'true' : nothing} data-replace>${name}</a>`)}</div>
	</header>
	<div class=${panel && !error ? 'stage with-panel' : 'stage'}>
		<main id="main" tabindex="-1" aria-busy=${busy}>
			${error && shown?.name === address.view ? html`<p class="interrupted" role="alert">${t(`failed${error.kind?.[0].toUpperCase()}${error.kind?.slice(1)}`)} <button type="button" @click=${() => show()}>${t('retry')}</button></p>` : nothing}
			${!VIEWS[address.view] ? html`<section class="failure"><h1 tabindex="-1">${t('noSuchPage')}</h1><p><a href=${link('/')}>${t('overview')}</a></p></section>`
			: shown?.name === address.view ? shown.view.draw(shown.data, current)
			: error ? failure(error, current) : loading(say)}
		</main>
		${panel && !error ? panel.draw(panel, current) : nothing}
	</div>
	<footer class="bottom"><p><span class=${`pulse ${navigator.onLine ? live : 'offline'}`}>${t(navigator.onLine ? live : 'offline')}</span> ${live === 'live' && navigator.onLine ? html`<span>${t('liveWhat')}</span>` : nothing}</p>
		<p>${t('madeOf')} ${document.documentElement.dataset.explorer === 'on' ? html`<a href="/q/graphql-ui/" data-outside>${t('explorer')}</a>` : nothing}</p></footer>
	<div class="notices" role="status" aria-live="polite">${notice ? html`<p class="notice">${notice.words} ${notice.event ? html`<a href=${claimHref(notice.event.claim)}>${notice.event.claim.statement}</a>${notice.more ? ` ${t('arrivedMore', notice.more)}` : nothing}` : nothing}
		<button type="button" class="close" aria-label=${t('dismiss')} @click=${() => tell(null)}>×</button></p>` : nothing}</div>`;
}

/** @param {any} claim */
const claimHref = claim => (claim.question ? link(`/questions/${encodeURIComponent(claim.question.key)}`, { claim: claim.key }) : link(`/events/${encodeURIComponent(claim.event.key)}`, { claim: claim.key }));

/** @param {{words: string, event?: any, more: number} | null} what */
function tell(what) {
	notice = what;
	redraw();
}

/** @param {string} words */
function announce(words) {
	tell({ words, more: 0 });
	setTimeout(() => notice?.words === words && tell(null), 4000);
}

let gathering = 0;

function subscribe() {
	const variables = shown?.view.recorded(address);
	const wanted = JSON.stringify([variables, address.lang]);
	if (!variables || wanted === subscribed) {
		return;
	}
	subscription?.end();
	subscribed = wanted;
	let before = false;
	subscription = new Subscription(RECORDED, { lang: address.lang, ...variables }, {
		event: arrived,
		state(state) {
			live = state;
			redraw();
			// What came before the first event has no cursor to go on from.
			if (before && state === 'live') {
				refresh();
			}
			before ||= state === 'live';
		},
	});
}

/** A claim was recorded, changed or retracted elsewhere: it appears where it belongs. @param {any} event */
function arrived(event) {
	fresh.add(event.claim.key);
	const words = say.t({ RETRACTED: 'arrivedRetracted', CREATED: 'arrived' }[/** @type {'CREATED'} */ (event.change)] ?? 'arrivedChanged');
	tell({ words, event, more: notice?.event ? notice.more + 1 : 0 });
	clearTimeout(gathering);
	gathering = setTimeout(refresh, GATHERING);
}

/** The same view again, with what is new. */
async function refresh() {
	const before = shown;
	if (!before) {
		return;
	}
	try {
		const data = await before.view.load(address, ongoing.signal);
		await before.view.ready?.(data, address, ongoing.signal);
		if (shown === before) {
			shown = { ...before, data: { ...data, opened: before.data.opened } };
			redraw();
		}
	} catch {
		// The next claim, or the next step of the reader, asks again.
	}
}

document.addEventListener('click', click => {
	const anchor = click.composedPath().find(target => target instanceof Element && target.localName === 'a');
	if (!(anchor instanceof Element) || click.defaultPrevented || click.button || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey || anchor.hasAttribute('data-outside')) {
		return;
	}
	const target = new URL(anchor.getAttribute('href') ?? '', location.href);
	if (target.origin !== location.origin) {
		return;
	}
	if (target.hash && target.pathname === location.pathname && target.search === location.search) {
		click.preventDefault();
		const place = document.getElementById(target.hash.slice(1));
		place?.scrollIntoView({ block: 'start' });
		place?.focus({ preventScroll: true });
		return;
	}
	click.preventDefault();
	const row = anchor.getAttribute('data-row');
	if (row) {
		returnTo = row;
	}
	notice = notice?.event && anchor.closest('.notice') ? null : notice;
	go(target.pathname + target.search, anchor.hasAttribute('data-replace'));
	if (anchor.hasAttribute('data-close')) {
		goBack();
	}
});

/** From a panel that closes to the row that opened it. */
function goBack() {
	const row = [...page.querySelectorAll('[data-row]')].find(element => element.getAttribute('data-row') === returnTo);
	/** @type {any} */ (row ?? page.querySelector('h1'))?.focus({ preventScroll: Boolean(row) });
}

document.addEventListener('keydown', key => {
	if (key.key === 'Escape' && address.claims.length && !(key.target instanceof HTMLInputElement)) {
		go(changed({ claim: null }), true);
		goBack();
	}
});
addEventListener('popstate', () => {
	const before = address;
	address = read(location);
	show(before);
});
addEventListener('online', () => show());
addEventListener('offline', redraw);
new ResizeObserver(() => {
	if (shown && roomFor(page) !== width) {
		redraw();
	}
}).observe(page);

show();
