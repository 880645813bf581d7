// @ts-check
import { nothing, svg } from '../lit.js';
import { utc } from './scale.js';
import { wrap } from './text.js';

/** What charts leave for their heads. */
export const HEAD = 46;

/** A calendar behind rows, with the day as claimed by which they are shown. @param {any} time @param {number} bottom @param {string | null} at @param {any} say */
export function timeGrid(time, bottom, at, say) {
	const { times, unit } = time.ticks;
	return svg`${times.map((/** @type {number} */ tick, /** @type {number} */ index) => svg`<line class="grid" x1=${time(tick)} x2=${time(tick)} y1=${HEAD - 4} y2=${bottom}/><text class="tick" x=${time(tick)} y=${bottom + 15} text-anchor="middle">${say.tick(tick, unit)}</text>${unit !== 'year' && (index === 0 || new Date(tick).getUTCFullYear() !== new Date(times[index - 1]).getUTCFullYear()) ? svg`<text class="tick strong" x=${time(tick)} y=${bottom + 28} text-anchor="middle">${new Date(tick).getUTCFullYear()}</text>` : nothing}`)}
	${at ? svg`<rect class="after" x=${time(utc(at) + 864e5)} y=${HEAD - 4} width=${Math.max(0, time.right - time(utc(at) + 864e5))} height=${bottom - HEAD + 4}/><line class="at" x1=${time(utc(at) + 864e5)} x2=${time(utc(at) + 864e5)} y1=${HEAD - 4} y2=${bottom}/>` : nothing}`;
}

/** Where a chart comes from, on it wherever it goes. @param {string[]} facts @param {number} width @param {number} y */
export const credit = (facts, width, y) => svg`<text class="credit" x="14" y=${y} aria-hidden="true">${wrap(['Dixit', ...facts, location.host + location.pathname].join(' · '), width - 20, 10.5, 1)[0]}</text>`;
