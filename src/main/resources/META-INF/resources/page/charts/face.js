// @ts-check
import { nothing, svg } from '../lit.js';
import { definitions, figure } from './marks.js';
import { figures } from './scale.js';

/** A scale for two figures, if there are any. @param {any} left @param {any} right @param {{left: number, right: number}} panel */
export function scaleOf(left, right, panel) {
	const ends = [left, right].flatMap(({ quantity, range }) => [quantity?.low, quantity?.high, range?.low, range?.high]).filter(end => end !== null && end !== undefined);
	return ends.length ? figures(ends, panel.left, panel.right) : null;
}

/**
 * Two figures that are in dispute on one scale, and the gap between what they allow.
 * @param {any} left @param {any} right @param {any} dispute @param {(key: string) => string} hueOf @param {import('../words.js').Say} say @param {number} width
 */
export function face(left, right, dispute, hueOf, say, width) {
	const panel = { left: 10, right: width - 16 };
	const scale = scaleOf(left, right, panel);
	return scale ? svg`<svg class="chart face" viewBox=${`0 0 ${width} 52`} width=${width} height="52" aria-hidden="true">${definitions}${sides(left, right, dispute, scale, panel, hueOf, say)}</svg>` : nothing;
}

/** @param {any} left @param {any} right @param {any} dispute @param {import('./scale.js').Scale} scale @param {{left: number, right: number}} panel @param {(key: string) => string} hueOf @param {import('../words.js').Say} say */
export function sides(left, right, dispute, scale, panel, hueOf, say) {
	const from = left.range?.high;
	const to = right.range?.low;
	const gap = typeof from === 'number' && typeof to === 'number' && to > from;
	return svg`
		${scale.ticks.map(tick => svg`<line class=${tick === 0 ? 'grid zero' : 'grid'} x1=${scale(tick)} x2=${scale(tick)} y1="2" y2="36"/><text class="tick" x=${scale(tick)} y="49" text-anchor="middle">${say.tickOf(tick, scale.ticks)}</text>`)}
		${gap ? svg`<path class=${`arc ${dispute.certainty.toLowerCase()}`} d=${`M${scale(from)} 19H${scale(to)}`}/>` : nothing}
		<g class=${`row standing ${hueOf(left.holder.key)}`}>${figure(left, 19, scale, panel, 5.5)}</g>
		<g class=${`row standing ${hueOf(right.holder.key)}`}>${figure(right, 19, scale, panel, 5.5)}</g>`;
}
