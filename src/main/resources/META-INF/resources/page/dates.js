// @ts-check
import { utc } from './charts/scale.js';

/** @typedef {{edtf: string, earliest: string | null, latest: string | null, approximate?: boolean, uncertain?: boolean}} EdtfDate */

const SEASONS = {
	en: ['spring', 'summer', 'autumn', 'winter'],
	fr: ['printemps', 'été', 'automne', 'hiver'],
};

/** @typedef {(key: any, ...values: unknown[]) => string} Translate */

/** Puts dates into words, as precise as they were written. @param {'en' | 'fr'} lang @param {Translate} t */
export function dates(lang, t) {
	const format = (/** @type {Intl.DateTimeFormatOptions} */ options) => new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
	const full = format({ day: 'numeric', month: 'short', year: 'numeric' });
	const month = format({ month: 'short', year: 'numeric' });
	const moment = format({ dateStyle: 'medium', timeStyle: 'short' });

	/** @param {string} text */
	const plain = text => {
		const [year, second, third] = text.replace(/[~?%]$/, '').replaceAll('-XX', '').split('-');
		if (year.includes('X')) {
			return t(year.endsWith('XX') ? 'century' : 'decade', year.replaceAll('X', '0'));
		}
		if (!second) {
			return year;
		}
		if (Number(second) > 12) {
			const winter = second === '24' ? `–${Number(year) + 1}` : '';
			return `${SEASONS[lang][Number(second) - 21]} ${Number(year)}${winter}`;
		}
		return third ? full.format(utc(`${year}-${second}-${third}`)) : month.format(utc(`${year}-${second}-01`));
	};
	/** With the article that French has between a preposition and all but months and years. @param {string} text */
	const named = text => {
		const [year, second, third] = text.replace(/[~?%]$/, '').replaceAll('-XX', '').split('-');
		const article = lang === 'en' ? '' : third ? 'le ' : Number(second) > 21 ? 'l’' : second === '21' ? 'le ' : year.includes('X') ? 'les ' : '';
		return article + plain(text);
	};
	/** @param {string} text @param {(date: string) => string} [write] */
	const qualified = (text, write = plain) => {
		const mark = text.at(-1) ?? '';
		const about = mark === '~' || mark === '%' ? t('aboutWhen', named(text)) : write(text);
		return mark === '?' || mark === '%' ? t('perhapsWhen', about) : about;
	};
	/** @param {string} text */
	const until = text => t('untilWhen', qualified(text, named)).replace('à le ', 'au ').replace('à les ', 'aux ');
	/** @param {EdtfDate | null | undefined} date */
	const edtf = date => {
		if (!date) {
			return '';
		}
		const [start, end] = date.edtf.split('/');
		if (end === undefined) {
			return qualified(start);
		}
		if (start === '..') {
			return end === '..' ? t('anyTime') : until(end);
		}
		return end === '..' ? t('sinceWhen', qualified(start, named)) : t('fromTo', qualified(start), qualified(end));
	};
	return {
		edtf,
		day: (/** @type {string | number} */ day) => full.format(typeof day === 'string' ? utc(day) : day),
		moment: (/** @type {string} */ instant) => moment.format(Date.parse(instant)),
		tick: (/** @type {number} */ time, /** @type {'day' | 'month' | 'year'} */ unit) => (unit === 'year'
			? String(new Date(time).getUTCFullYear())
			: format(unit === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short' }).format(time)),
	};
}
