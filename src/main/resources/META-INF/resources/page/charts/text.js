// @ts-check
const ruler = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** @param {string} text @param {number} size @param {boolean} [bold] */
export function width(text, size, bold) {
	if (!ruler) {
		return text.length * size * 0.55;
	}
	const font = `${bold ? 600 : 400} ${size}px ${getComputedStyle(document.documentElement).fontFamily}`;
	const key = font + text;
	let known = widths.get(key);
	if (known === undefined) {
		ruler.font = font;
		known = ruler.measureText(text).width;
		widths.set(key, known);
	}
	return known;
}

/**
 * A text in lines no wider than a width, and no more of them than so many.
 * @param {string} text @param {number} room @param {number} size @param {number} [most] @param {boolean} [bold]
 */
export function wrap(text, room, size, most = 2, bold) {
	const lines = [''];
	// No line begins with a mark that belongs to the word before it.
	for (const word of text.split(/(?<!«) (?![?!:;»·])/)) {
		const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
		if (width(longer, size, bold) <= room || !lines.at(-1)) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(word);
		}
	}
	if (lines.length > most) {
		lines.length = most;
		lines[most - 1] += '…';
	}
	return lines.map(line => clip(line, room, size, bold));
}

/** @param {string} line @param {number} room @param {number} size @param {boolean} [bold] */
function clip(line, room, size, bold) {
	if (width(line, size, bold) <= room) {
		return line;
	}
	let letters = [...line.replace(/…$/, '')];
	while (letters.length > 1 && width(`${letters.join('')}…`, size, bold) > room) {
		letters = letters.slice(0, -1);
	}
	return `${letters.join('').trimEnd()}…`;
}
