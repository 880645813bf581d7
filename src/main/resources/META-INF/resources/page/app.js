// @ts-check
import { html, nothing, render } from './lit.js';
import { changed, link, read } from './address.js';
import { followLinks } from './links.js';
import { News } from './news.js';
import { failure, loading } from './parts.js';
import { shell } from './shell.js';
import { speak } from './words.js';

/** Each view is fetched when it is first looked at. */
const VIEWS = /** @type {Record<string, () => Promise<any>>} */ ({
	'': async () => (await import('./views/front.js')).front,
	questions: async () => (await import('./views/question.js')).question,
	events: async () => (await import('./views/event.js')).event,
	disputes: async () => (await import('./views/disputes.js')).disputes,
	actors: async () => (await import('./views/actor.js')).actor,
});
const PATIENCE = 150;

const page = /** @type {HTMLElement} */ (document.getElementById('page'));

let address = read(location);
let say = speak(address.lang);
let shown = /** @type {{name: string, view: any, identity: string, data: any} | null} */ (null);
let panel = /** @type {any} */ (null);
let error = /** @type {any} */ (null);
let busy = false;
let width = 0;
let ongoing = new AbortController();
let returnTo = '';
const news = new News({ redraw, refresh });

const context = () => ({ address, say, width: width || roomFor(page), fresh: news.fresh, go, again, redraw, announce: (/** @type {string} */ words) => news.announce(words) });

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
	news.about(shown?.view.recorded(address), say);
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
	const current = context();
	return shell(content(current), panel && !error ? panel.draw(panel, current) : null, busy, news, current);
}

/** @param {import('./parts.js').Context} current */
function content(current) {
	const { t } = say;
	if (!VIEWS[address.view]) {
		return html`<section class="failure"><h1 tabindex="-1">${t('noSuchPage')}</h1><p><a href=${link('/')}>${t('overview')}</a></p></section>`;
	}
	if (shown?.name !== address.view) {
		return error ? failure(error, current) : loading(say);
	}
	return html`
		${error ? html`<p class="interrupted" role="alert">${t(`failed${error.kind?.[0].toUpperCase()}${error.kind?.slice(1)}`)} <button type="button" @click=${() => show()}>${t('retry')}</button></p>` : nothing}
		${shown.view.draw(shown.data, current)}`;
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

followLinks((href, anchor) => {
	returnTo = anchor.getAttribute('data-row') ?? returnTo;
	if (news.notice?.event && anchor.closest('.notice')) {
		news.notice = null;
	}
	go(href, anchor.hasAttribute('data-replace'));
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
