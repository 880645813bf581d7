// @ts-check
import { nothing, svg } from '../lit.js';
import { addends, answer, corroboration, side, speakers } from '../answers.js';
import { credit, foot, HEAD, timeGrid } from './axis.js';
import { definitions, figure, middle, sideMark, when } from './marks.js';
import { days, figures, utc } from './scale.js';
import { width as widthOf, wrap } from './text.js';

/**
 * @typedef {{id: string, kind: 'position', holder: any, position: any, state: 'standing' | 'superseded' | 'unsaid' | 'aside', href: string, selected: boolean, fresh: boolean, first: boolean}} PositionRow
 * @typedef {{id: string, kind: 'folded', holder: any, positions: any[], open: () => void, first: boolean}} FoldedRow
 * @typedef {PositionRow | FoldedRow} Row
 * @typedef {{question: any, rows: Row[], assessment: any, at: string | null, saidOn: string[], hueOf: (key: string) => string,
 *   say: import('../words.js').Say, arcs: any[]}} ForestModel
 */

const NARROW = 720;
const LINE = 15;

/** Where things are at a width. @param {number} width @param {boolean} hasArcs */
function plan(width, hasArcs) {
	const arcs = hasArcs ? 46 : 12;
	if (width < NARROW) {
		return { narrow: true, who: width - arcs - 18, time: null, figures: { left: 16, right: width - arcs - 16 }, note: 0, noteRoom: width - arcs - 18, arcs: width - arcs + 6, row: 98, folded: 56 };
	}
	const who = Math.round(Math.min(210, width * 0.19));
	const note = Math.round(Math.min(205, width * 0.2));
	const time = Math.round(Math.min(230, width * 0.2));
	return {
		narrow: false, who,
		time: { left: who + 22, right: who + 22 + time },
		figures: { left: who + time + 58, right: width - arcs - note - 26 },
		note: width - arcs - note, noteRoom: note, arcs: width - arcs + 8, row: 50, folded: 34,
	};
}

/** One question's answers, a row each, by holder: the time each speaks of beside what it says. @param {ForestModel} model @param {number} width */
export function forest(model, width) {
	const { question, rows, assessment, at, hueOf, say, arcs } = model;
	const { t } = say;
	const p = plan(width, arcs.length > 0);
	const shown = rows.flatMap(row => (row.kind === 'folded' ? row.positions : [row.position]));
	const x = answers(question, shown, p.figures);
	const time = p.time && timeline(model, p.time);
	const places = placed(rows, p, model);
	const { top, height: depth } = [...places.values()].at(-1) ?? { top: HEAD, height: 0 };
	const bottom = top + depth + 4;
	const height = bottom + foot(p.narrow);
	const lineOf = (/** @type {Row} */ row) => places.get(row.id).line;

	return svg`<svg class="chart forest" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${question.text}>
	${definitions}
	<g aria-hidden="true">
		${p.narrow ? nothing : svg`<text class="head" x="14" y="14">${t('who')}</text>`}
		${p.time ? svg`<text class="head" x=${p.time.left} y="14">${t('speaksOf')} ▬ · ${t('saidMark')} │</text>` : nothing}
		<text class="head" x=${p.figures.left} y="14">${question.kind === 'QUANTITY' ? question.unit ? t('howManyOf', question.unit) : t('howMany') : t('answer')}${x.scale?.logarithmic ? ` (${t('logarithmic')})` : ''}</text>
		${p.narrow ? nothing : svg`<text class="head" x=${p.note} y="14">${t('asSaid')}</text>`}
		${x.band(assessment, bottom, say)}
		${x.grid(bottom, say)}
		${time ? timeGrid(time, bottom, at, say) : nothing}
		${rows.filter(row => row.first && row !== rows[0]).map(row => svg`<line class="rule" x1="0" x2=${width - (arcs.length ? 46 : 0)} y1=${places.get(row.id).top - 5} y2=${places.get(row.id).top - 5}/>`)}
	</g>
	<g class="revisions" aria-hidden="true">${p.narrow ? nothing : changes(rows).map(([before, after]) => arrow(x.at(before.position), lineOf(before) + 8, x.at(after.position), lineOf(after) - 9))}</g>
	${rows.map(row => (row.kind === 'folded'
		? folded(row, places.get(row.id).top, p, x, model)
		: line(row, places.get(row.id), p, x, time, model)))}
	<g class="arcs" aria-hidden="true">${arcs.map((arc, index) => disputeArc(arc, index, rows, lineOf, p.arcs, arcs.length))}</g>
	${credit([at ? `${t('asClaimedBy')} ${say.day(at)}` : t('latestDayOf', model.saidOn.length ? say.day(/** @type {string} */ (model.saidOn.at(-1))) : '–')], width, height - 3)}
	</svg>`;
}

/** Where each row lies, as high as its words need. @param {Row[]} rows @param {any} p @param {ForestModel} model @returns {Map<string, any>} */
function placed(rows, p, model) {
	const places = new Map();
	let top = HEAD;
	for (const row of rows) {
		top += row.first && top > HEAD ? 9 : 0;
		const wording = row.kind === 'folded' ? null : wordingOf(row, p, model);
		const height = !wording ? p.folded : p.narrow ? p.row + LINE * (wording.name.length - 1) : Math.max(p.row, LINE * Math.max(wording.name.length + wording.under.length, wording.said.length + wording.detail.length) + 8);
		places.set(row.id, { top, height, wording, line: top + (p.narrow && wording ? height - 18 : height / 2) });
		top += height;
	}
	return places;
}

/** The panel of answers: a scale of figures, or a place for each side. @param {any} question @param {any[]} positions @param {{left: number, right: number}} panel */
function answers(question, positions, panel) {
	if (question.kind === 'QUANTITY') {
		const ends = positions.flatMap(({ quantity, range }) => [quantity?.low, quantity?.high, range?.low, range?.high])
			.filter(end => end !== null && end !== undefined);
		const scale = figures(ends.length ? ends.concat(Math.max(...ends) * (positions.some(({ quantity }) => quantity?.high === null) ? 1.2 : 1)) : [1], panel.left, panel.right);
		return {
			scale,
			at: (/** @type {any} */ position) => (position.quantity ? scale(middle(position)) : null),
			mark: (/** @type {any} */ position, /** @type {number} */ y) => figure(position, y, scale, panel),
			grid: (/** @type {number} */ bottom, /** @type {any} */ say) => scale.ticks.map(tick => svg`<line class=${tick === 0 ? 'grid zero' : 'grid'} x1=${scale(tick)} x2=${scale(tick)} y1=${HEAD - 4} y2=${bottom}/><text class="tick" x=${scale(tick)} y=${bottom + 15} text-anchor="middle">${say.tickOf(tick, scale.ticks)}</text>`),
			band: (/** @type {any} */ assessment, /** @type {number} */ bottom, /** @type {any} */ say) => band(assessment, scale, panel, bottom, say),
		};
	}
	const sides = question.kind === 'POLAR' ? ['YES', 'NO', 'SILENT'] : ['YES'];
	const place = (/** @type {string} */ wanted) => panel.left + (panel.right - panel.left) * (sides.length === 1 ? 0.5 : (0.5 + sides.indexOf(wanted)) / sides.length);
	return {
		scale: null,
		at: (/** @type {any} */ position) => (question.kind === 'POLAR' ? place(side(position)) : null),
		mark: (/** @type {any} */ position, /** @type {number} */ y) => (question.kind === 'POLAR' ? sideMark(side(position), place(side(position)), y, position.stance === 'CONFIRMS')
			: lines(wrap(position.claims[0]?.statement ?? '', panel.right - panel.left, 13.5, 2), [], panel.left, y, '')),
		grid: (/** @type {number} */ bottom, /** @type {any} */ say) => (question.kind === 'POLAR' ? sides.map(wanted => svg`<line class="grid" x1=${place(wanted)} x2=${place(wanted)} y1=${HEAD - 4} y2=${bottom}/><text class="tick strong" x=${place(wanted)} y=${bottom + 15} text-anchor="middle">${say.t(/** @type {any} */ ({ YES: 'yes', NO: 'no', SILENT: 'noSideShort' })[wanted])}</text>`) : nothing),
		band: () => nothing,
	};
}

/** What is claimed in all, and within it what all accept. @param {any} assessment @param {import('./scale.js').Scale} scale @param {{left: number, right: number}} panel @param {number} bottom @param {any} say */
function band({ claimedRange: claimed, agreedRange: agreed, positions }, scale, panel, bottom, say) {
	if (!claimed) {
		return nothing;
	}
	const end = (/** @type {number | null} */ high) => (high === null ? panel.right : scale(high));
	const several = positions.filter((/** @type {any} */ position) => position.range).length > 1;
	const words = [say.t('claimedRange', say.span(claimed.low, claimed.high)), several && (agreed ? say.t('agreedRange', say.span(agreed.low, agreed.high)) : say.t('noAgreed'))].filter(Boolean).join(' · ');
	const left = scale(claimed.low ?? 0);
	const room = widthOf(words, 11.5);
	const start = Math.max(panel.left, Math.min(left, panel.right - room));
	return svg`<rect class="claimed" x=${left} y=${HEAD - 4} width=${Math.max(1, end(claimed.high) - left)} height=${bottom - HEAD + 4}/>
		${agreed && several ? svg`<rect class="agreed" x=${scale(agreed.low ?? 0) - 1} y=${HEAD - 4} width=${Math.max(3, end(agreed.high) - scale(agreed.low ?? 0) + 2)} height=${bottom - HEAD + 4}/>` : nothing}
		<path class="bracket" d=${`M${left} ${HEAD - 1} v-5 H${end(claimed.high)} v5`}/><text class="range" x=${start} y=${HEAD - 12}>${words}</text>`;
}

/** @param {ForestModel} model @param {{left: number, right: number}} panel */
function timeline({ rows, saidOn }, panel) {
	const times = rows.flatMap(row => (row.kind === 'folded' ? row.positions : [row.position]))
		.flatMap(({ said, asOf }) => [said, asOf?.earliest, asOf?.latest].filter(Boolean).map(utc));
	const all = times.concat(saidOn.map(utc));
	const [from, to] = all.length ? [Math.min(...all), Math.max(...all)] : [Date.now(), Date.now()];
	return days(from, to, panel.left, panel.right);
}

/** What a row says, in lines as long as there is room. @param {PositionRow} row @param {any} p @param {ForestModel} model */
function wordingOf(row, p, { question, say }) {
	const { t } = say;
	const { position, holder } = row;
	const words = answer(position, question.kind, say);
	const sum = addends(position, say);
	const by = speakers(position);
	const others = corroboration(position, say);
	const notes = [
		row.state === 'standing' ? '' : t(row.state),
		holder.anonymous && !/anonym/i.test(holder.name) ? t('anonymous') : '',
		position.doubtful ? t('doubtful') : '',
	].filter(Boolean);
	const reports = position.claims.reduce((/** @type {number} */ count, /** @type {any} */ claim) => count + (claim.reports?.totalCount ?? 0), 0);
	const label = [holder.name, by.length ? say.list(by) : '', `${words}${sum ? ` = ${sum}` : ''}`, `${t('speaksOf')} ${say.edtf(position.asOf)}`, `${t('said')} ${say.day(position.said)}`, t('reportsCount', reports),
		...notes, others.length ? t('also', say.list(others)) : ''].filter(Boolean).join('. ');
	const name = row.first ? holder.name : by.length ? say.list(by) : holder.name;
	const under = [row.first ? say.list(by) : '', position.derived ? t('derived') : ''].filter(Boolean).join(' · ');
	const detail = [sum ? `= ${sum}` : '', say.edtf(position.asOf), ...notes, reports ? t('reportsCount', reports) : '', others.length && row.state === 'standing' ? t('also', say.list(others)) : ''].filter(Boolean).join(' · ');
	if (p.narrow) {
		return { label, name: wrap(under ? `${name} · ${under}` : name, p.who - 4, 14, 2, row.first), under: [], said: wrap(words, p.who - 4, 14, 1, true), detail: wrap(detail, p.who - 4, 12, 1) };
	}
	return {
		label,
		name: wrap(name, p.who - 18, 14, 3, row.first), under: under ? wrap(under, p.who - 18, 12, 2) : [],
		said: wrap(words, p.noteRoom - 6, 14, 2, row.state === 'standing'), detail: wrap(detail, p.noteRoom - 6, 12, 4),
	};
}

/** A row: who, when, what. @param {PositionRow} row @param {any} place @param {any} p @param {any} x @param {any} time @param {ForestModel} model */
function line(row, { top, height, line: y, wording }, p, x, time, { hueOf }) {
	const { position } = row;
	const { label, name, under, said, detail } = wording;
	const classes = ['row', row.state, hueOf(row.holder.key), row.selected ? 'selected' : '', row.fresh ? 'fresh' : ''].join(' ');
	return svg`<a class=${classes} href=${row.href} data-row=${row.id} aria-label=${label} aria-current=${row.selected ? 'true' : nothing}>
		<title>${label}${position.claims?.[0]?.statement ? `\n“${position.claims[0].statement}”` : ''}</title>
		<rect class="hit" x="1" y=${top} width=${p.arcs - 6} height=${height - 1} rx="6"/>
		${row.first ? svg`<rect class="swatch" x="2" y=${top + 5} width="4" height=${height - 11} rx="2"/>` : svg`<rect class="swatch thin" x="3.2" y=${top + 5} width="1.6" height=${height - 11}/>`}
		${p.narrow ? svg`
			<text class=${row.first ? 'name who' : ''} y=${top + 18}>${name.map((/** @type {string} */ text, /** @type {number} */ index) => svg`<tspan x="16" dy=${index ? LINE : 0}>${text}</tspan>`)}</text>
			<text class="words" x="16" y=${y - 44}>${said[0]}</text><text class="sub" x="16" y=${y - 26}>${detail[0]}</text>` : svg`
			${lines(name, under, 14, y, row.first ? 'name who' : '')}
			${when(position.asOf, y, time, utc)}<path class="said" d=${`M${time(utc(position.said) + 432e5)} ${y - 10} v20`}/>
			${lines(said, detail, p.note, y, row.state === 'standing' ? 'name' : '')}`}
		${x.mark(position, y)}
	</a>`;
}

/** Two texts, one under the other, around a line. @param {string[]} upper @param {string[]} lower @param {number} x @param {number} y @param {string} kind */
function lines(upper, lower, x, y, kind) {
	const all = upper.length + lower.length;
	const top = y + 5 - (all - 1) * LINE / 2;
	return svg`<text class=${kind} y=${top}>${upper.map((text, index) => svg`<tspan x=${x} dy=${index ? LINE : 0}>${text}</tspan>`)}${lower.map(text => svg`<tspan class="sub" x=${x} dy=${LINE}>${text}</tspan>`)}</text>`;
}

/** Earlier answers in one row, where there are more than can be told apart. @param {FoldedRow} row @param {number} top @param {any} p @param {any} x @param {ForestModel} model */
function folded(row, top, p, x, { hueOf, say }) {
	const y = top + p.folded / 2;
	const words = row.positions.length ? say.t('earlierFigures', row.positions.length) : say.t('earlierAnswers');
	const label = say.t('labelled', row.holder.name, `${words}, ${say.t('showEarlier')}`);
	const marks = row.positions.map(position => x.at(position)).filter(at => at !== null).map(at => `M${at.toFixed(1)} ${y - 5}v10`).join('');
	return svg`<a class=${`row folded ${hueOf(row.holder.key)}`} href="#" data-row=${row.id} aria-label=${label} @click=${(/** @type {Event} */ event) => {
		event.preventDefault();
		row.open();
	}}>
		<rect class="hit" x="1" y=${top} width=${p.arcs - 6} height=${p.folded - 1} rx="6"/>
		<rect class="swatch" x="2" y=${top + 5} width="4" height=${p.folded - 11} rx="2"/>
		${p.narrow ? svg`<text x="16" y=${top + 15}>${wrap(`${row.first ? `${row.holder.name} · ` : ''}${words}`, p.who, 12, 1)[0]}</text>` : svg`
		<text class="sub" x="14" y=${y + 4}>${wrap(`${row.first ? `${row.holder.name} · ` : ''}${words}`, p.who - 16, 12, 1)[0]}</text>
		<text class="sub link" x=${p.note} y=${y + 4}>${say.t('showEarlier')}</text>`}
		<path class="many" d=${marks}/>
	</a>`;
}

/** Each position that took the place of the one above it. @param {Row[]} rows @returns {[PositionRow, PositionRow][]} */
function changes(rows) {
	const pairs = /** @type {[PositionRow, PositionRow][]} */ ([]);
	rows.forEach((row, index) => {
		const before = rows[index - 1];
		if (row.kind === 'position' && before?.kind === 'position' && before.holder.key === row.holder.key && row.state !== 'unsaid' && row.state !== 'aside' && before.state !== 'aside') {
			pairs.push([before, row]);
		}
	});
	return pairs;
}

/** @param {number | null} x1 @param {number} y1 @param {number | null} x2 @param {number} y2 */
function arrow(x1, y1, x2, y2) {
	if (x1 === null || x2 === null || y2 - y1 < 6) {
		return nothing;
	}
	return svg`<path d=${`M${x1} ${y1} C ${x1} ${y1 + 12}, ${x2} ${y2 - 14}, ${x2} ${y2 - 2}`}/><path class="head" d=${`M${x2 - 4} ${y2 - 5} L${x2} ${y2 + 1} L${x2 + 4} ${y2 - 5}Z`}/>`;
}

/** @param {any} dispute @param {number} index @param {Row[]} rows @param {(row: Row) => number} lineOf @param {number} x @param {number} count */
function disputeArc(dispute, index, rows, lineOf, x, count) {
	const standing = (/** @type {any} */ position) => rows.find(row => row.kind === 'position' && row.state === 'standing' && row.holder.key === position.holder.key);
	const one = standing(dispute.first);
	const other = standing(dispute.second);
	if (!one || !other) {
		return nothing;
	}
	const spread = count > 1 ? (index - (count - 1) / 2) * Math.min(7, 24 / count) : 0;
	const [a, b] = [lineOf(one) + spread, lineOf(other) + spread].sort((left, right) => left - right);
	const reach = 10 + index * Math.min(7, 22 / count);
	const bend = Math.min(reach, (b - a) / 2);
	const kind = dispute.certainty.toLowerCase();
	return svg`<path class=${`arc ${kind}`} d=${`M${x} ${a} h${reach - bend} q${bend} 0 ${bend} ${bend} V${b - bend} q0 ${bend} ${-bend} ${bend} h${bend - reach}`}/><circle class="end" cx=${x} cy=${a} r="3"/><circle class="end" cx=${x} cy=${b} r="3"/>`;
}
