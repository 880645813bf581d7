// @ts-check
const HUES = 10;

/** FNV-1a: a key has the same hue wherever it is shown. @param {string} key */
function preferred(key) {
	let hash = 136;
	for (const unit of key) {
		hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
	}
	return (hash >>> 8) % HUES;
}

/**
 * The class of each holder's colour: its own by key, and the next free one only where two of a view would share one:
 * then who is shown most often keeps it. Red is none of them: it means dispute.
 * @param {Iterable<string>} keys
 * @returns {(key: string) => string}
 */
export function hues(keys) {
	const times = new Map();
	for (const key of keys) {
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	const given = new Map();
	const late = [];
	for (const key of [...times.keys()].sort((one, other) => times.get(other) - times.get(one) || (one < other ? -1 : 1))) {
		const hue = preferred(key);
		if ([...given.values()].includes(hue)) {
			late.push(key);
		} else {
			given.set(key, hue);
		}
	}
	for (const key of late) {
		const taken = new Set(given.values());
		const free = Array.from({ length: HUES }, (_, step) => (preferred(key) + step) % HUES).find(hue => !taken.has(hue));
		given.set(key, free ?? preferred(key));
	}
	return key => `hue h${given.get(key) ?? preferred(key)}`;
}
