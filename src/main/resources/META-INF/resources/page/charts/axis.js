// @ts-check
import { nothing, svg } from '../lit.js';
import { utc } from './scale.js';
import { wrap } from './text.js';

/** What charts leave for their heads. */
export const HEAD = 46;

/** Above this height a calendar stands over the rows too. */
const TALL = 520;

/** What charts leave below for their scales and where they come from. @param {boolean} narrow */
export const foot = narrow => (narrow ? 64 : 50);

/** A calendar behind rows, with the day as claimed by which they are shown. @param {any} time @param {number} bottom @param {string | null} at @param {any} say */
export function timeGrid(time, bottom, at, say) {
	const { times, unit } = time.ticks;
	const labels = (/** @type {number} */ upper, /** @type {number} */ lower) => times.map((/** @type {number} */ tick, /** @type {number} */ index) => svg`<text class="tick" x=${time(tick)} y=${upper} text-anchor="middle">${say.tick(tick, unit)}</text>${unit !== 'year' && (index === 0 || new Date(tick).getUTCFullYear() !== new Date(times[index - 1]).getUTCFullYear()) ? svg`<text class="tick strong" x=${time(tick)} y=${lower} text-anchor="middle">${new Date(tick).getUTCFullYear()}</text>` : nothing}`);
	const after = at && time(utc(at) + 864e5);
	return svg`${times.map((/** @type {number} */ tick) => svg`<line class="grid" x1=${time(tick)} x2=${time(tick)} y1=${HEAD - 4} y2=${bottom}/>`)}
	${labels(bottom + 15, bottom + 28)}${bottom > TALL ? labels(HEAD - 7, HEAD - 19) : nothing}
	${after ? svg`<rect class="after" x=${after} y=${HEAD - 4} width=${Math.max(0, time.right - after)} height=${bottom - HEAD + 4}/><line class="at" x1=${after} x2=${after} y1=${HEAD - 4} y2=${bottom}/>` : nothing}`;
}

/** Where a chart comes from, on it wherever it goes: on its last line, or the last two. @param {string[]} facts @param {number} width @param {number} y */
export function credit(facts, width, y) {
	const lines = wrap(['Dixit', ...facts, location.host + location.pathname].join(' · '), width - 20, 10.5, width < 720 ? 2 : 1);
	return svg`<text class="credit" y=${y - (lines.length - 1) * 13} aria-hidden="true">${lines.map((line, index) => svg`<tspan x="14" dy=${index ? 13 : 0}>${line}</tspan>`)}</text>`;
}
