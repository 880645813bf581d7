// @ts-check
import { nothing, svg } from '../lit.js';
import { side } from '../answers.js';
import { definitions, figure, sideMark } from './marks.js';
import { figures } from './scale.js';

/**
 * A question at a glance: each holder's answer on one line, on a common scale, with what is in dispute marked at the edge.
 * @param {any} question @param {any} assessment @param {(key: string) => string} hueOf @param {import('../words.js').Say} say @param {number} [width] @param {number} [most]
 */
export function strip(question, assessment, hueOf, say, width = 360, most = 5) {
	const positions = assessment.positions.filter((/** @type {any} */ position) => question.kind !== 'QUANTITY' || position.quantity).slice(0, most);
	if (!positions.length || question.kind === 'OPEN') {
		return nothing;
	}
	const row = 15;
	const height = positions.length * row + 20;
	const panel = { left: 8, right: width - 26 };
	const ends = positions.flatMap((/** @type {any} */ { quantity, range }) => [quantity?.low, quantity?.high, range?.low, range?.high]).filter((/** @type {any} */ end) => end !== null && end !== undefined);
	const scale = figures(ends, panel.left, panel.right);
	const y = (/** @type {number} */ index) => 8 + index * row;
	const place = (/** @type {string} */ wanted) => panel.left + (panel.right - panel.left) * ({ YES: 1, NO: 3, SILENT: 5 }[wanted] ?? 1) / 6;
	const placed = new Map(positions.map((/** @type {any} */ position, /** @type {number} */ index) => [position.holder.key, y(index)]));
	const agreed = assessment.agreedRange;
	const bottom = height - 16;
	return svg`<svg class="chart strip" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
		${definitions}
		${question.kind === 'QUANTITY' ? svg`
			${agreed && positions.length > 1 ? svg`<rect class="agreed" x=${scale(agreed.low ?? 0) - 1} y="0" width=${Math.max(3, (agreed.high === null ? panel.right : scale(agreed.high)) - scale(agreed.low ?? 0) + 2)} height=${bottom}/>` : nothing}
			${scale.ticks.map(tick => svg`<line class=${tick === 0 ? 'grid zero' : 'grid'} x1=${scale(tick)} x2=${scale(tick)} y1="0" y2=${bottom}/>`)}
			${[...new Set([0, scale.ticks.at(-1) ?? 0])].map(tick => svg`<text class="tick" x=${scale(tick)} y=${height - 4} text-anchor=${tick ? 'middle' : 'start'}>${say.tickOf(tick, scale.ticks)}</text>`)}`
		: ['YES', 'NO', 'SILENT'].map(wanted => svg`<line class="grid" x1=${place(wanted)} x2=${place(wanted)} y1="0" y2=${bottom}/><text class="tick" x=${place(wanted)} y=${height - 4} text-anchor="middle">${say.t(/** @type {any} */ ({ YES: 'yes', NO: 'no', SILENT: 'noSideShort' })[wanted])}</text>`)}
		${positions.map((/** @type {any} */ position, /** @type {number} */ index) => svg`<g class=${`row standing ${hueOf(position.holder.key)}`}>${question.kind === 'QUANTITY'
			? figure(position, y(index), scale, panel, 4)
			: sideMark(side(position), place(side(position)), y(index), false, 4)}</g>`)}
		${assessment.disputes.slice(0, 3).map((/** @type {any} */ dispute, /** @type {number} */ index) => {
			const a = placed.get(dispute.first.holder.key);
			const b = placed.get(dispute.second.holder.key);
			const x = width - 18 + index * 6;
			return a === undefined || b === undefined ? nothing : svg`<path class=${`arc ${dispute.certainty.toLowerCase()}`} d=${`M${x - 4} ${a} h4 V${b} h-4`}/>`;
		})}
	</svg>`;
}
