// @ts-check
import { svg } from '../lit.js';
import { answer, inOrder } from '../answers.js';
import { credit } from './axis.js';
import { definitions } from './marks.js';
import { scaleOf, sides } from './face.js';
import { wrap } from './text.js';

const HEAD = 46;
const ROW = 142;

/**
 * All disputes of a board on one sheet: the question, two sides and the gap between them, one under the other.
 * @param {{title: string, disputes: any[], hueOf: (key: string) => string, say: import('../words.js').Say}} model @param {number} width
 */
export function board({ title, disputes, hueOf, say }, width) {
	const height = HEAD + disputes.length * ROW + 30;
	const middle = width / 2;
	return svg`<svg class="chart board" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
		${definitions}
		<text class="title" x="14" y="24">${title}</text>
		${disputes.map((dispute, index) => {
			const { question } = dispute;
			const top = HEAD + index * ROW;
			const [left, right] = inOrder(dispute, question);
			const panel = { left: 14, right: width - 20 };
			const scale = question.kind === 'QUANTITY' ? scaleOf(left, right, panel) : null;
			const account = (/** @type {any} */ position, /** @type {number} */ x, /** @type {string} */ anchor) => svg`<g class=${`row ${hueOf(position.holder.key)}`}>
				<text x=${x} y=${top + 44} text-anchor=${anchor}>${wrap(position.holder.name, middle - 90, 14, 1)[0]}</text>
				<text class="words" x=${x} y=${top + 62} text-anchor=${anchor}>${answer(position, question.kind, say)}</text>
				<text class="sub" x=${x} y=${top + 78} text-anchor=${anchor}>${say.edtf(position.asOf)}</text></g>`;
			return svg`<g>
				<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}/>
				<text class="name" x="14" y=${top + 22}>${wrap(question.text, width - 220, 14, 1, true)[0]}</text>
				<text class=${`sub disputed ${dispute.certainty.toLowerCase()}`} x=${width - 14} y=${top + 22} text-anchor="end">${say.t(dispute.certainty === 'CERTAIN' ? 'certainDispute' : 'possibleDispute')}</text>
				${account(left, 14, 'start')}${account(right, width - 14, 'end')}
				<text class=${`sub disputed ${dispute.certainty.toLowerCase()}`} x=${middle} y=${top + 62} text-anchor="middle">${dispute.gap === null ? '↔' : say.t('apart', say.n(dispute.gap))}</text>
				${scale ? svg`<g transform=${`translate(0 ${top + 86})`}>${sides(left, right, dispute, scale, panel, hueOf, say)}</g>` : ''}
			</g>`;
		})}
		${credit([], width, height - 8)}
	</svg>`;
}
