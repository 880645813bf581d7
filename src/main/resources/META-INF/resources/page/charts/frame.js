// @ts-check
import { html, nothing, svg } from '../lit.js';
import { changed } from '../address.js';
import { choice } from '../parts.js';
import { figure, sideMark } from './marks.js';

const SHEET = 900;

/**
 * @typedef {{columns: string[], rows: {cells: (string | number | null)[], href?: string, state?: string}[]}} Table
 */

/**
 * A chart with its other forms: as a table, as files, on paper.
 * @param {{title: string, name: string, chart: (width: number) => unknown, shown?: unknown, table: Table, legend?: unknown, controls?: unknown}} content
 *   where something else is shown, the chart is drawn for files only
 * @param {import('../parts.js').Context} context
 */
export function frame({ title, name, chart, shown, table, legend, controls }, context) {
	const { address, say } = context;
	const { t } = say;
	const dated = [name, address.at, say.lang].filter(Boolean).join('-');
	const save = async (/** @type {'saveSvg' | 'savePng'} */ form, /** @type {any} */ event) => {
		const files = await import('../export.js');
		const drawn = shown ? await chart(SHEET) : null;
		await (drawn ? files.drawnFor(drawn, svg => files[form](svg, dated)) : files[form](event.target.closest('figure').querySelector('svg.chart'), dated));
	};
	const saveRows = async () => (await import('../export.js')).saveCsv([table.columns, ...table.rows.map(row => row.cells)], dated);
	return html`<figure class="frame" aria-label=${title}>
		<div class="bar">
			${controls ?? nothing}
			${choice(t('shownAs'), [[t('chart'), changed({ as: null }), !address.table], [t('table'), changed({ as: 'table' }), address.table]])}
		</div>
		${address.table ? asTable(title, table, say) : html`
			<a class="skip" href=${`#after-${name}`}>${t('skipChart')}</a>
			${shown ?? html`<div class="drawing">${chart(context.width - 2)}</div>`}`}
		<div class="under" id=${`after-${name}`} tabindex="-1">
			${address.table ? nothing : legend ?? nothing}
			<div class="tools" role="group" aria-label=${t('exports')}>
				<button type="button" @click=${() => copyLink(context)}>${t('copyLink')}</button>
				${address.table ? nothing : html`<button type="button" @click=${(/** @type {any} */ event) => save('saveSvg', event)}>SVG</button><button type="button" @click=${(/** @type {any} */ event) => save('savePng', event)}>PNG</button>`}
				<button type="button" @click=${saveRows}>CSV</button>
				<button type="button" @click=${() => print()}>${t('print')}</button>
			</div>
		</div>
	</figure>`;
}

/** @param {string} title @param {Table} table @param {import('../words.js').Say} say */
const asTable = (title, { columns, rows }, say) => html`<div class="scroll" tabindex="0" role="group" aria-label=${title}><table>
	<caption class="visually-hidden">${title}</caption>
	<thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
	<tbody>${rows.map(row => html`<tr class=${row.state ?? nothing}>${row.cells.map((cell, index) => {
		const text = typeof cell === 'number' ? say.n(cell) : cell;
		const kind = typeof cell === 'number' ? 'number' : nothing;
		return index === 0
			? html`<th scope="row">${row.href ? html`<a href=${row.href} data-row=${row.href}>${text}</a>` : text}</th>`
			: html`<td class=${kind}>${text}</td>`;
	})}</tr>`)}</tbody>
</table></div>`;

/** @param {import('../parts.js').Context} context */
async function copyLink({ say, announce }) {
	try {
		await navigator.clipboard.writeText(location.href);
	} catch {
		// Not over plain HTTP from another machine: by way of a selection.
		const field = document.createElement('textarea');
		field.value = location.href;
		document.body.append(field);
		field.select();
		document.execCommand('copy');
		field.remove();
	}
	announce(say.t('copied'));
}

/** A mark as a legend shows it. @param {unknown} mark */
export const sample = mark => html`<svg class="chart" width="52" height="18" aria-hidden="true"><g class="row standing">${mark}</g></svg>`;

/** What the marks of figures mean. @param {import('../words.js').Say} say @param {string} kind of the question */
export function legend(say, kind) {
	const x = Object.assign((/** @type {number} */ value) => value, { ticks: [] });
	const panel = { left: 4, right: 48 };
	const figures = [
		['kExact', { quantity: { low: 26, high: 26, qualifier: 'EXACT' }, range: null }],
		['kAbout', { quantity: { low: 26, high: 26, qualifier: 'ABOUT' }, range: { low: 10, high: 42 } }],
		['kBetween', { quantity: { low: 12, high: 40, qualifier: 'BETWEEN' }, range: null }],
		['kAtLeast', { quantity: { low: 12, high: null, qualifier: 'AT_LEAST' }, range: { low: 12, high: null } }],
		['kSum', { quantity: { low: 26, high: 26, qualifier: 'ABOUT' }, range: { low: 12, high: 40 }, derived: true }],
	];
	const sides = [['yes', 'YES'], ['no', 'NO'], ['noSideShort', 'SILENT']];
	return html`<dl class="legend" aria-label=${say.t('howToRead')}>
		${kind === 'QUANTITY' ? figures.map(([words, position]) => html`<div><dt>${sample(figure(position, 9, /** @type {any} */ (x), panel, 5))}</dt><dd>${say.t(/** @type {string} */ (words))}</dd></div>`) : nothing}
		${kind === 'POLAR' ? sides.map(([words, side]) => html`<div><dt>${sample(sideMark(side, 26, 9, false, 5))}</dt><dd>${say.t(words)}</dd></div>`) : nothing}
		${kind === 'OPEN' ? nothing : html`
		<div><dt>${sample(svg`<path class="revision" d="M12 4 C12 12 38 6 38 14"/>`)}</dt><dd>${say.t('kRevision')}</dd></div>
		<div><dt>${sample(svg`<path class="arc certain" d="M6 9h40"/>`)}</dt><dd>${say.t('kCertain')}</dd></div>
		<div><dt>${sample(svg`<path class="arc possible" d="M6 9h40"/>`)}</dt><dd>${say.t('kPossible')}</dd></div>`}
	</dl>`;
}
