// @ts-check
/**
 * What a permalink says: which view of what, in which language, as claimed by which day, and so on.
 * @typedef {{path: string, view: string, key: string, lang: 'en' | 'fr', at: string | null, by: 'PARTY' | 'CLAIMANT',
 *   tolerance: number, claims: string[], table: boolean, text: string, dossier: string | null, event: string | null,
 *   certainty: 'CERTAIN' | 'POSSIBLE' | null, whole: boolean | null}} Address
 */

export const TOLERANCE = 0.1;

/** @param {URL | Location} url @returns {Address} */
export function read(url) {
	const [view = '', key = ''] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
	const given = new URLSearchParams(url.search);
	const at = given.get('at');
	const tolerance = Number(given.get('tolerance') ?? TOLERANCE);
	const certainty = given.get('certainty');
	return {
		path: url.pathname,
		view,
		key,
		lang: language(given.get('lang')),
		at: at && /^\d{4}-\d\d-\d\d$/.test(at) && !Number.isNaN(Date.parse(at)) ? at : null,
		by: given.get('by') === 'CLAIMANT' ? 'CLAIMANT' : 'PARTY',
		tolerance: tolerance >= 0 && tolerance <= 1 ? tolerance : TOLERANCE,
		claims: (given.get('claim') ?? '').split(',').filter(Boolean).slice(0, 10),
		table: given.get('as') === 'table',
		text: given.get('q') ?? '',
		dossier: given.get('dossier'),
		event: given.get('event'),
		certainty: certainty === 'CERTAIN' || certainty === 'POSSIBLE' ? certainty : null,
		whole: given.has('whole') ? given.get('whole') === 'party' : null,
	};
}

/** @param {string | null} wanted @returns {'en' | 'fr'} */
function language(wanted) {
	const tags = wanted ? [wanted] : navigator.languages ?? [navigator.language];
	for (const tag of tags) {
		const primary = tag.toLowerCase().split('-')[0];
		if (primary === 'en' || primary === 'fr') {
			return primary;
		}
	}
	return 'en';
}

/** This address with some of it changed. @param {Record<string, string | null>} change */
export function changed(change) {
	const given = new URLSearchParams(location.search);
	for (const [name, value] of Object.entries(change)) {
		if (value === null || value === '') {
			given.delete(name);
		} else {
			given.set(name, value);
		}
	}
	return location.pathname + (given.size ? `?${given}` : '');
}

/** Another view, in the language that was asked for. @param {string} path @param {Record<string, string | null>} [given] */
export function link(path, given = {}) {
	const query = new URLSearchParams();
	const lang = new URLSearchParams(location.search).get('lang');
	for (const [name, value] of Object.entries({ lang, ...given })) {
		if (value) {
			query.set(name, value);
		}
	}
	return path + (query.size ? `?${query}` : '');
}

/** @param {string} view @param {string} key @param {Record<string, string | null>} [given] */
export const linkTo = (view, key, given) => link(`/${view}/${encodeURIComponent(key)}`, given);

/** Where a claim is shown: with its question, or else its event. @param {any} claim */
export const linkToClaim = ({ key, question, event }) => (question ? linkTo('questions', question.key, { claim: key }) : linkTo('events', event.key, { claim: key }));

/** What leads out of the page: only what a browser fetches as a document. @param {string | null | undefined} url */
export function outward(url) {
	try {
		const parsed = new URL(url ?? '');
		return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
	} catch {
		return null;
	}
}
