// @ts-check
import { nothing, svg } from '../lit.js';

/** @typedef {import('./scale.js').Scale} Scale */

/** Where a figure lies, for arrows between figures. @param {any} position */
export function middle({ quantity, range }) {
	const low = quantity?.low ?? range?.low ?? 0;
	return (low + (quantity?.high ?? range?.high ?? low)) / 2;
}

/**
 * What a position's figure looks like: a dot where exact, hollow with what "about" allows as a pale whisker, a bar for
 * between, a bar that fades into an arrow where one end is open, hatched for a sum, struck through for a denial.
 * @param {any} position @param {number} y @param {Scale} x @param {{left: number, right: number}} panel @param {number} [size]
 */
export function figure({ quantity, range, derived, stance }, y, x, panel, size = 6) {
	if (!quantity) {
		return nothing;
	}
	const from = x(range?.low ?? quantity.low ?? 0);
	const low = x(quantity.low ?? 0);
	const high = quantity.high === null ? panel.right : x(quantity.high);
	const to = range && range.high === null ? panel.right : x(range?.high ?? quantity.high ?? 0);
	if (stance === 'DENIES') {
		const [a, b] = high - low < 2 * size ? [(low + high) / 2 - size, (low + high) / 2 + size] : [low, high];
		return svg`<rect class="edge" x=${a} y=${y - size} width=${b - a} height=${2 * size} rx="2"/><path class="strike" d=${`M${a - 3} ${y + size + 3} L${b + 3} ${y - size - 3}`}/>`;
	}
	if (quantity.high === null) {
		return svg`<rect x=${from} y=${y - size + 1} width=${Math.max(0, to - from)} height=${2 * size - 2} class="fading" mask="url(#fade-right)"/><path class="cap" d=${`M${from} ${y - size - 2} v${2 * size + 4}`}/><path class="tip" d=${`M${to - 7} ${y - size} l7 ${size} -7 ${size}`}/>`;
	}
	if (quantity.low === null) {
		return svg`<rect x=${panel.left} y=${y - size + 1} width=${Math.max(0, high - panel.left)} height=${2 * size - 2} class="fading" mask="url(#fade-left)"/><path class="cap" d=${`M${high} ${y - size - 2} v${2 * size + 4}`}/><path class="tip" d=${`M${panel.left + 7} ${y - size} l-7 ${size} 7 ${size}`}/>`;
	}
	const whisker = to - from > 1 ? svg`<line class="whisker" x1=${from} x2=${to} y1=${y} y2=${y} stroke-width=${size - 1}/>` : nothing;
	if (derived) {
		return svg`<rect class="sum" x=${Math.min(from, low - size)} y=${y - size - 1} width=${Math.max(to - from, 2 * size)} height=${2 * size + 2} rx="3" mask="url(#hatch)"/><rect class="edge" x=${Math.min(from, low - size)} y=${y - size - 1} width=${Math.max(to - from, 2 * size)} height=${2 * size + 2} rx="3"/>${spread(low, high, y, size, 'hollow')}`;
	}
	if (quantity.qualifier === 'ABOUT') {
		return svg`${whisker}${spread(low, high, y, size, 'hollow')}`;
	}
	return spread(low, high, y, size, 'solid');
}

/** A dot, or a bar where the two ends are apart. @param {number} low @param {number} high @param {number} y @param {number} size @param {string} kind */
function spread(low, high, y, size, kind) {
	if (high - low < size) {
		return svg`<circle class=${kind} cx=${(low + high) / 2} cy=${y} r=${size}/>`;
	}
	return svg`<rect class=${kind} x=${low} y=${y - size + 0.5} width=${high - low} height=${2 * size - 1} rx=${kind === 'hollow' ? size : 2}/>`;
}

/** Which side a position is on, in one of three places. @param {string} side @param {number} x @param {number} y @param {boolean} confirms @param {number} [size] */
export function sideMark(side, x, y, confirms, size = 6) {
	if (side === 'SILENT') {
		return svg`<circle class="silent" cx=${x} cy=${y} r=${size}/>`;
	}
	if (side === 'NO') {
		return svg`<path class="no" d=${`M${x - size} ${y - size} L${x + size} ${y + size} M${x - size} ${y + size} L${x + size} ${y - size}`}/>`;
	}
	return svg`<circle class="solid" cx=${x} cy=${y} r=${size}/>${confirms ? svg`<circle class="ring" cx=${x} cy=${y} r=${size + 3.5}/>` : nothing}`;
}

/**
 * When something was or is spoken of: a diamond for a day, hollow where it is not exact; a bar for a longer time, fading at an open end.
 * @param {{edtf: string, earliest: string | null, latest: string | null}} date
 * @param {number} y
 * @param {((time: number) => number) & {left: number, right: number}} x
 * @param {(day: string) => number} utc
 */
export function when(date, y, x, utc) {
	const from = date.earliest ? x(utc(date.earliest)) : x.left;
	const to = date.latest ? x(utc(date.latest) + 864e5) : x.right;
	const soft = /[~?%]/.test(date.edtf) ? 'soft' : '';
	if (to - from < 7) {
		const middle = (from + to) / 2;
		return svg`<path class="moment ${soft}" d=${`M${middle} ${y - 6} l6 6 -6 6 -6 -6Z`}/>`;
	}
	const mask = !date.earliest ? 'url(#fade-left)' : !date.latest ? 'url(#fade-right)' : nothing;
	return svg`<rect class="extent ${soft}" x=${from + 0.5} y=${y - 3.5} width=${to - from - 1} height="7" rx=${mask === nothing ? 3.5 : 0} mask=${mask}/>`;
}

/** What marks refer to; once in each chart. Masks, so that what they are laid on keeps its colour. */
export const definitions = svg`<defs>
	<linearGradient id="to-right"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
	<linearGradient id="to-left"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
	<pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" fill="#fff"/></pattern>
	<mask id="fade-right" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#to-right)"/></mask>
	<mask id="fade-left" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#to-left)"/></mask>
	<mask id="hatch" maskUnits="userSpaceOnUse" x="0" y="0" width="4000" height="100000"><rect width="4000" height="100000" fill="url(#stripes)"/></mask>
</defs>`;
