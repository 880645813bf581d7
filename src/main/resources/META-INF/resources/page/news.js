// @ts-check
import { RECORDED } from './queries.js';
import { Subscription } from './live.js';

const GATHERING = 400;
const SHORTLY = 4000;

/** What is recorded elsewhere while one reads, and how it is told. */
export class News {
	/** What is said at the edge of the page, of an event or not. */
	notice = /** @type {{words: string, event?: any, more: number} | null} */ (null);
	state = /** @type {'live' | 'waiting' | 'off'} */ ('waiting');
	/** Keys of the claims that have come. */
	fresh = /** @type {Set<string>} */ (new Set());
	#subscription = /** @type {Subscription | null} */ (null);
	#subscribed = '';
	#gathering = 0;

	/** @param {{redraw: () => void, refresh: () => void}} page */
	constructor({ redraw, refresh }) {
		this.redraw = redraw;
		this.refresh = refresh;
	}

	/** Listens for claims about what is shown. @param {Record<string, unknown> | undefined} about nothing leaves it as it is @param {import('./words.js').Say} say */
	about(about, say) {
		const variables = about && { lang: say.lang, ...about };
		const wanted = JSON.stringify(variables);
		if (!variables || wanted === this.#subscribed) {
			return;
		}
		this.#subscription?.end();
		this.#subscribed = wanted;
		let before = false;
		this.#subscription = new Subscription(RECORDED, variables, {
			event: event => this.#arrived(event, say),
			state: state => {
				this.state = state;
				this.redraw();
				// What came before the first event has no cursor to go on from.
				if (before && state === 'live') {
					this.refresh();
				}
				before ||= state === 'live';
			},
		});
	}

	/** A claim was recorded, changed or retracted elsewhere: it appears where it belongs. @param {any} event @param {import('./words.js').Say} say */
	#arrived(event, say) {
		this.fresh.add(event.claim.key);
		const words = say.t({ RETRACTED: 'arrivedRetracted', CREATED: 'arrived' }[/** @type {'CREATED'} */ (event.change)] ?? 'arrivedChanged');
		this.tell({ words, event, more: this.notice?.event ? this.notice.more + 1 : 0 });
		clearTimeout(this.#gathering);
		this.#gathering = setTimeout(this.refresh, GATHERING);
	}

	/** @param {News['notice']} notice */
	tell(notice) {
		this.notice = notice;
		this.redraw();
	}

	/** For a moment. @param {string} words */
	announce(words) {
		this.tell({ words, more: 0 });
		setTimeout(() => this.notice?.words === words && this.tell(null), SHORTLY);
	}
}
