// @ts-check
import { nothing, svg } from '../lit.js';
import { definitions, when } from './marks.js';
import { days, utc } from './scale.js';
import { credit, foot, HEAD, timeGrid } from './axis.js';
import { width as widthOf, wrap } from './text.js';

const LEVEL = 20;
const MOST_LEVELS = 40;
/** Of so many claims in a lane, what they say cannot all be read. */
const WORDY = 30;
const LONGEST = 420;
const LEAST = 60;

/**
 * @typedef {{holder: {key: string, name: string} | null, claims: any[]}} Lane
 * @typedef {{title: string, lanes: Lane[], at: string | null, selected: string[], fresh: Set<string>, disputed: Set<string>,
 *   hrefOf: (claim: any) => string, hueOf: (key: string) => string, say: import('../words.js').Say}} LanesModel
 */

/** Claims by whose position they are, in the order of holders. @param {any[]} claims @param {import('../words.js').Say} say @returns {Lane[]} */
export function lanesOf(claims, say) {
	const lanes = new Map();
	for (const claim of claims) {
		for (const holder of claim.holders.length ? claim.holders : [null]) {
			const key = holder?.key ?? '';
			lanes.set(key, { holder, claims: [...lanes.get(key)?.claims ?? [], claim] });
		}
	}
	return [...lanes.values()].sort((one, other) => Number(!one.holder) - Number(!other.holder) || other.claims.length - one.claims.length
		|| one.holder.name.localeCompare(other.holder.name, say.lang));
}

/** A lane for each holder, a mark for each claim on the day it was made. @param {LanesModel} model @param {number} width */
export function lanes({ title, lanes, at, selected, fresh, disputed, hrefOf, hueOf, say }, width) {
	const narrow = width < 720;
	const left = narrow ? 12 : Math.min(220, width * 0.2) + 16;
	const times = lanes.flatMap(lane => lane.claims).flatMap(({ said, claimed }) => [said, claimed.earliest, claimed.latest].filter(Boolean).map(utc));
	const time = days(Math.min(...times), Math.max(...times), left, width - (narrow ? 18 : 40));
	let y = HEAD;
	const rows = lanes.map(lane => {
		const marks = levels(lane, time, width - 8);
		const depth = Math.max(1, ...marks.map(mark => mark.level + 1));
		const name = wrap(lane.holder?.name ?? say.t('unattributed'), narrow ? width - 40 : left - 30, 14, narrow ? 1 : 3, true);
		const top = y;
		y += narrow ? depth * LEVEL + 30 : Math.max(depth * LEVEL + 14, name.length * 15 + 18);
		return { lane, name, marks, top, bottom: y };
	});
	const bottom = y;
	return svg`<svg class="chart lanes" viewBox=${`0 0 ${width} ${bottom + foot(narrow)}`} width=${width} height=${bottom + foot(narrow)} role="group" aria-label=${title}>
	${definitions}
	<g aria-hidden="true"><text class="head" x="14" y="14">${say.t('who')}</text>${narrow ? nothing : svg`<text class="head" x=${left} y="14">${say.t('claimed')}</text>`}${timeGrid(time, bottom, at, say)}</g>
	${rows.map(({ lane, name, marks, top, bottom: below }, index) => svg`<g class=${lane.holder ? hueOf(lane.holder.key) : 'hue none'}>
		${index ? svg`<line class="rule" x1="0" x2=${width} y1=${top - 2} y2=${top - 2}/>` : nothing}
		<rect class="swatch" x="2" y=${top + 4} width="4" height=${below - top - 10} rx="2"/>
		<text class="name" y=${top + 18} aria-hidden="true">${name.map((text, line) => svg`<tspan x="14" dy=${line ? 15 : 0}>${text}</tspan>`)}</text>
		${marks.map(({ claim, level, words, left: wordsAt, from, to, end }) => {
			const y = top + (narrow ? 36 : 15) + level * LEVEL;
			const state = at && claim.said > at ? 'unsaid' : claim.retraction ? 'superseded' : 'standing';
			const label = [lane.holder?.name ?? say.t('unattributed'), `${claim.statement}`, say.t('claimedWhen', say.edtf(claim.claimed)), claim.question?.text, disputed.has(claim.key) ? say.t('kDisputed') : '',
				claim.retraction ? say.t('retracted') : ''].filter(Boolean).join('. ');
			return svg`<a class=${`row mark ${state} ${selected.includes(claim.key) ? 'selected' : ''} ${fresh.has(claim.key) ? 'fresh' : ''}`} href=${hrefOf(claim)} data-row=${claim.key} aria-label=${label} aria-current=${selected.includes(claim.key) ? 'true' : nothing}>
				<title>${label}</title>
				<rect class="hit" x=${from} y=${y - 10} width=${to - from} height="20" rx="5"/>
				${lane.holder ? mark(claim, y, time) : svg`<circle class="hollow" cx=${time(utc(claim.said) + 432e5)} cy=${y} r="5"/>`}
				${disputed.has(claim.key) ? svg`<circle class="in-dispute" cx=${end - 1} cy=${y - 5} r="3.6"/>` : nothing}
				${words ? svg`<text class="sub" x=${wordsAt} y=${y + 4}>${words}</text>` : nothing}
			</a>`;
		})}
	</g>`)}
	${credit(at ? [`${say.t('asClaimedBy')} ${say.day(at)}`] : [], width, bottom + foot(narrow) - 3)}
	</svg>`;
}

/** @param {any} claim @param {any} time */
const start = (claim, time) => (claim.claimed.earliest ? time(utc(claim.claimed.earliest)) : Math.max(time.left, time(utc(claim.said)) - 40));

/** @param {any} claim */
const isExact = ({ claimed: { edtf, earliest, latest } }) => earliest === latest && !/[~?%]/.test(edtf);

/** @param {any} claim @param {number} y @param {any} time */
function mark(claim, y, time) {
	const { edtf, earliest, latest } = claim.claimed;
	if (isExact(claim)) {
		return svg`<circle class="solid" cx=${time(utc(claim.said) + 432e5)} cy=${y} r="5"/>`;
	}
	// Where nothing is known of the beginning, a bar as long as the chart would say too much.
	const date = earliest ? claim.claimed : { edtf, earliest: null, latest };
	const from = Object.assign((/** @type {number} */ value) => time(value), { left: Math.max(time.left, time(utc(claim.said)) - 40), right: time.right });
	return when(date, y, from, utc);
}

/**
 * What claims say beside their marks, on the side that has more room; those that would lie on each other go below each other.
 * @param {Lane} lane @param {any} time @param {number} edge
 */
function levels({ holder, claims }, time, edge) {
	const ends = /** @type {number[]} */ ([]);
	return claims.toSorted((one, other) => (one.claimed.earliest ?? '').localeCompare(other.claimed.earliest ?? '') || one.said.localeCompare(other.said))
		.map(claim => placed(claim, holder && !isExact(claim) ? reach(claim, time) : around(time(utc(claim.said) + 432e5)), time.left, edge, claims.length <= WORDY))
		.toSorted((one, other) => one.from - other.from)
		.map(mark => {
			const free = ends.findIndex(end => end <= mark.from);
			const level = free < 0 ? ends.length : free;
			ends[level] = mark.to;
			return { ...mark, level: Math.min(level, MOST_LEVELS) };
		});
}

/** @param {number} x @returns {[number, number]} */
const around = x => [x - 6, x + 6];

/** From where to where a claim's mark goes. @param {any} claim @param {any} time @returns {[number, number]} */
function reach(claim, time) {
	const from = start(claim, time);
	return [from, Math.max(time(claim.claimed.latest ? utc(claim.claimed.latest) + 864e5 : time.last), from + 12)];
}

/** A claim's mark and its words. @param {any} claim @param {[number, number]} reach @param {number} leftmost @param {number} edge @param {boolean} wordy */
function placed(claim, [from, to], leftmost, edge, wordy) {
	const bare = { claim, words: '', left: 0, end: to, from: from - 7, to: to + 6 };
	const right = edge - to - 8;
	const left = from - 14 - leftmost;
	if (!wordy || Math.max(left, right) < LEAST) {
		return bare;
	}
	const whole = widthOf(claim.statement, 12);
	const after = right >= Math.min(whole, LONGEST) || right >= left;
	const [words] = wrap(claim.statement, Math.min(LONGEST, after ? right : left), 12, 1);
	const room = widthOf(words, 12);
	return after ? { ...bare, words, left: to + 8, to: to + 14 + room } : { ...bare, words, left: from - 10 - room, from: from - 16 - room };
}
