// @ts-check
import { nothing, svg } from '../lit.js';
import { answer, claimsOf, side } from '../answers.js';
import { definitions, middle } from './marks.js';
import { days, linear, utc } from './scale.js';
import { credit, foot, HEAD, timeGrid } from './axis.js';
import { width as widthOf, wrap } from './text.js';

const MANY = 30;

/** The sign of a change: up, down, turned round, broke silence, fell silent, said otherwise. */
export const SIGNS = /** @type {Record<string, string>} */ ({ RAISED: '▲', LOWERED: '▼', REVERSED: '⇄', BROKE_SILENCE: '◌→●', FELL_SILENT: '●→◌', RESTATED: '≈' });

/**
 * @typedef {{question: any, steps: {position: any, kind: string | null, certainty: string | null, href: string, selected: boolean}[], disputed: string | null, href: string}} Course
 */

/** A row for each question, with an actor's position as a step that goes on until the next. @param {{title: string, courses: Course[], say: import('../words.js').Say, hue: string}} model @param {number} width */
export function steps({ title, courses, say, hue }, width) {
	const narrow = width < 720;
	const left = narrow ? 14 : Math.min(330, width * 0.32);
	const right = width - 20;
	const row = narrow ? 112 : 66;
	const times = courses.flatMap(course => course.steps.map(step => utc(step.position.said)));
	const time = days(Math.min(...times), Math.max(...times) + 12 * 864e5, narrow ? left : left + 40, right - 70);
	const bottom = HEAD + courses.length * row;
	return svg`<svg class=${`chart steps ${hue}`} viewBox=${`0 0 ${width} ${bottom + foot(narrow)}`} width=${width} height=${bottom + foot(narrow)} role="group" aria-label=${title}>
	${definitions}
	<g aria-hidden="true"><text class="head" x="14" y="14">${say.t('questions')}</text>${narrow ? nothing : svg`<text class="head" x=${left} y="14">${say.t('positions')}</text>`}${timeGrid(time, bottom, null, say)}</g>
	${courses.map((course, index) => {
		const top = HEAD + index * row;
		const level = levelOf(course, top + (narrow ? 62 : 14), top + row - 16);
		const marks = course.steps.map(({ position }) => ({ x: time(utc(position.said) + 432e5), y: level(position) }));
		return svg`<g>
			${index ? svg`<line class="rule" x1="0" x2=${width} y1=${top} y2=${top}/>` : nothing}
			<a class="plain" href=${course.href}><text y=${top + 20}>${wrap(course.question.text, narrow ? width - 30 : left - 54, 13.5, 2).map((line, at) => svg`<tspan x="14" dy=${at ? 16 : 0}>${line}</tspan>`)}</text></a>
			${course.disputed ? svg`<text class=${`sub disputed ${course.disputed.toLowerCase()}`} x="14" y=${top + (narrow ? 54 : 56)}>${say.t(course.disputed === 'CERTAIN' ? 'certainDispute' : 'possibleDispute')}</text>` : nothing}
			<path class="course" d=${marks.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x} ${y} H${marks[at + 1]?.x ?? right - 70}`).join(' ')}/>
			${course.steps.map((step, at) => {
				const { x, y } = marks[at];
				const words = answer(step.position, course.question.kind, say);
				const label = [course.question.text, words, say.day(step.position.said), step.kind ? say.t(step.kind) : '', step.certainty ? say.t('contradictsItself') : ''].filter(Boolean).join('. ');
				const room = (marks[at + 1]?.x ?? right) - x;
				const sign = step.kind ? `${SIGNS[step.kind] ?? ''} ` : '';
				const needed = widthOf(sign + words, 12);
				const spot = spotOf(needed + 14, marks, at, left - (narrow ? 14 : 40), right);
				return svg`<a class=${`row standing ${step.selected ? 'selected' : ''}`} href=${step.href} data-row=${claimsOf(step.position)} aria-label=${label} aria-current=${step.selected ? 'true' : nothing}>
					<title>${label}</title>
					<rect class="hit" x=${x - 10} y=${y - 12} width=${Math.min(room, needed + 26)} height="24" rx="5"/>
					${side(step.position) === 'SILENT' ? svg`<circle class="silent" cx=${x} cy=${y} r="5"/>` : step.position.stance === 'DENIES' && course.question.kind === 'POLAR' ? svg`<path class="no" d=${`M${x - 5} ${y - 5}l10 10m-10 0l10 -10`}/>` : svg`<circle class="solid" cx=${x} cy=${y} r=${course.steps.length > MANY ? 2.5 : 5.5}/>`}
					${spot ? svg`<text class=${step.certainty === 'CERTAIN' ? 'sub strong' : 'sub'} x=${x + spot.dx} y=${y + spot.dy} text-anchor=${spot.dx < 0 ? 'end' : 'start'}>${sign}${words}</text>` : nothing}
				</a>`;
			})}
		</g>`;
	})}
	${credit([title], width, bottom + foot(narrow) - 3)}
	</svg>`;
}

/**
 * Where a step's words lie: after their mark, before it where the next one is too near, else on the side of the line that the next step leaves free.
 * @param {number} needed @param {{x: number, y: number}[]} marks @param {number} at @param {number} left @param {number} right
 */
function spotOf(needed, marks, at, left, right) {
	const { x, y } = marks[at];
	const until = (/** @type {number} */ index) => (marks[index]?.x ?? right) - x;
	if (needed <= until(at + 1)) {
		return { dx: 10, dy: -6 };
	}
	if (x - needed > Math.max(left, marks[at - 1]?.x ?? left)) {
		return { dx: -10, dy: -6 };
	}
	return needed <= until(at + 2) && marks[at + 1].y !== y ? { dx: 10, dy: marks[at + 1].y < y ? 16 : -6 } : null;
}

/** How high a position lies in its row: larger figures and yes above. @param {Course} course @param {number} top @param {number} bottom */
function levelOf(course, top, bottom) {
	const middleOfRow = (top + bottom) / 2;
	if (course.question.kind === 'POLAR') {
		return (/** @type {any} */ position) => ({ YES: top + 4, SILENT: middleOfRow, NO: bottom }[side(position)] ?? middleOfRow);
	}
	const figures = course.steps.filter(step => step.position.quantity).map(step => middle(step.position));
	const least = Math.min(...figures);
	const most = Math.max(...figures);
	const scale = linear(least, most, bottom, top + 4);
	return (/** @type {any} */ position) => (position.quantity && most > least ? scale(middle(position)) : middleOfRow);
}
