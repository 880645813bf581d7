// @ts-check
/** @typedef {((value: number) => number) & {ticks: number[], logarithmic?: boolean}} Scale */

export const DAY = 864e5;

/** @param {string} day */
export const utc = day => Date.parse(`${day}T00:00:00Z`);

/** @param {number} from @param {number} to @param {number} left @param {number} right @returns {(value: number) => number} */
export const linear = (from, to, left, right) => value => left + ((value - from) / (to - from || 1)) * (right - left);

/**
 * From nought to a bit more than the largest, in powers of ten where the figures are so far apart that the small ones would vanish.
 * @param {number[]} figures @param {number} left @param {number} right @returns {Scale}
 */
export function figures(figures, left, right) {
	const most = Math.max(1, ...figures) * 1.06;
	const least = Math.min(...figures.filter(figure => figure > 0));
	const count = Math.max(2, Math.min(8, Math.round((right - left) / 90)));
	if (most / least > 150) {
		const at = linear(0, Math.log10(1 + most), left, right);
		const powers = [0];
		for (let power = 1; power <= most; power *= 10) {
			powers.push(power);
		}
		const every = Math.ceil(powers.length / count);
		return Object.assign((/** @type {number} */ value) => at(Math.log10(1 + value)), {
			ticks: powers.filter((_, index) => index % every === 0), logarithmic: true,
		});
	}
	return Object.assign(linear(0, most, left, right), { ticks: round(most, count) });
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten, whole, and at most so many of them. @param {number} most @param {number} count */
function round(most, count) {
	const raw = most / count;
	const power = 10 ** Math.floor(Math.log10(raw));
	const step = Math.max(1, [1, 2, 2.5, 5, 10].map(factor => factor * power).find(candidate => candidate >= raw) ?? raw);
	return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/**
 * Days, with the beginnings of days, months or years between them as ticks.
 * @param {number} from @param {number} to @param {number} left @param {number} right
 */
export function days(from, to, left, right) {
	const margin = Math.max(2 * DAY, (to - from) * 0.05);
	const first = from - margin;
	const last = to + DAY + margin;
	const at = linear(first, last, left, right);
	return Object.assign((/** @type {number} */ time) => Math.max(left, Math.min(right, at(time))), {
		first, last, left, right, ticks: calendar(first, last, Math.max(2, Math.floor((right - left) / 44))),
	});
}

/** @param {number} first @param {number} last @param {number} count */
function calendar(first, last, count) {
	const span = (last - first) / DAY;
	if (span <= 45) {
		const every = Math.max(1, Math.ceil(span / count));
		const start = Math.ceil(first / DAY);
		return { unit: /** @type {const} */ ('day'), times: steps(start, Math.floor(last / DAY), every).map(day => day * DAY) };
	}
	const months = span / 30.4;
	const every = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200].find(step => months / step <= count) ?? 12000;
	const begin = new Date(first);
	const start = begin.getUTCFullYear() * 12 + begin.getUTCMonth() + 1;
	const end = new Date(last);
	const times = steps(Math.ceil(start / every) * every, end.getUTCFullYear() * 12 + end.getUTCMonth(), every)
		.map(month => Date.UTC(Math.floor(month / 12), month % 12, 1));
	return { unit: /** @type {'year' | 'month'} */ (every >= 12 ? 'year' : 'month'), times };
}

/** @param {number} from @param {number} to @param {number} every */
const steps = (from, to, every) => Array.from({ length: Math.max(0, Math.floor((to - from) / every) + 1) }, (_, index) => from + index * every);
