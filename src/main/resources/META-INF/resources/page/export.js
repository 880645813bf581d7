// @ts-check
import { render } from './lit.js';

const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-opacity', 'opacity', 'font-size', 'font-weight', 'font-style', 'text-anchor'];
const FONT = 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const SVG = 'http://www.w3.org/2000/svg';

/** A chart as a file of its own: what the style sheet says is written into it, on white, whatever the page looks like. @param {SVGSVGElement} chart */
export function standalone(chart) {
	chart.classList.add('on-paper');
	const copy = /** @type {SVGSVGElement} */ (chart.cloneNode(true));
	const originals = chart.querySelectorAll('*');
	copy.querySelectorAll('*').forEach((element, index) => inline(originals[index], element));
	chart.classList.remove('on-paper');
	copy.querySelectorAll('.hit').forEach(element => element.remove());
	copy.querySelectorAll('a').forEach(element => element.setAttribute('href', new URL(element.getAttribute('href') ?? '', location.href).href));
	const { width, height } = chart.viewBox.baseVal;
	const paper = document.createElementNS(SVG, 'rect');
	Object.entries({ x: -16, y: -16, width: width + 32, height: height + 32, fill: '#fff' }).forEach(([name, value]) => paper.setAttribute(name, String(value)));
	copy.prepend(paper);
	copy.removeAttribute('class');
	copy.setAttribute('xmlns', SVG);
	copy.setAttribute('viewBox', `-16 -16 ${width + 32} ${height + 32}`);
	copy.setAttribute('width', String(width + 32));
	copy.setAttribute('height', String(height + 32));
	copy.setAttribute('font-family', FONT);
	return new XMLSerializer().serializeToString(copy).replaceAll(/<!--.*?-->/gs, '');
}

/** A chart that the page does not show, drawn aside for as long as it takes. @param {unknown} chart @param {(drawn: SVGSVGElement) => unknown} use */
export async function drawnFor(chart, use) {
	const aside = document.createElement('div');
	aside.className = 'visually-hidden';
	document.body.append(aside);
	try {
		render(chart, aside);
		await use(/** @type {SVGSVGElement} */ (aside.querySelector('svg.chart')));
	} finally {
		aside.remove();
	}
}

/** @param {Element} original @param {Element} copy */
function inline(original, copy) {
	copy.removeAttribute('class');
	if (original.closest('defs')) {
		return;
	}
	const style = getComputedStyle(original);
	for (const name of STYLES) {
		const value = style.getPropertyValue(name);
		if (value) {
			copy.setAttribute(name, value);
		}
	}
}

/** @param {string} name @param {Blob} content */
function save(name, content) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {SVGSVGElement} chart @param {string} name */
export function saveSvg(chart, name) {
	save(`${name}.svg`, new Blob([standalone(chart)], { type: 'image/svg+xml' }));
}

/** At double size. @param {SVGSVGElement} chart @param {string} name */
export async function savePng(chart, name) {
	const address = URL.createObjectURL(new Blob([standalone(chart)], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * 2;
		canvas.height = image.naturalHeight * 2;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
		if (png) {
			save(`${name}.png`, png);
		}
	} finally {
		URL.revokeObjectURL(address);
	}
}

/**
 * Rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8. What they would take for a formula is kept from being one.
 * @param {(string | number | null)[][]} rows @param {string} name
 */
export function saveCsv(rows, name) {
	const cell = (/** @type {string | number | null} */ value) => {
		const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	save(`${name}.csv`, new Blob(['\ufeff', rows.map(row => row.map(cell).join(',')).join('\r\n'), '\r\n'], { type: 'text/csv' }));
}
