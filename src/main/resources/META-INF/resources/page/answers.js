// @ts-check
/** @typedef {import('./words.js').Say} Say */

/** A position's answer in words: its figure, or its side. @param {any} position @param {string} kind of the question @param {Say} say */
export function answer(position, kind, say) {
	const { stance, quantity } = position;
	if (stance === 'NEITHER_CONFIRMS_NOR_DENIES') {
		return say.t('noSide');
	}
	if (kind === 'POLAR') {
		const side = say.t(stance === 'DENIES' ? 'no' : 'yes');
		return stance === 'CONFIRMS' ? say.t('confirmed', side) : side;
	}
	if (stance === 'DENIES') {
		return quantity ? say.t('deniesFigure', say.quantity(quantity)) : say.t('denies');
	}
	return quantity ? say.quantity(quantity) : say.t(stance);
}

/** How a sum came about, such as 300 + 2,700; nothing for what was said as it is. @param {any} position @param {Say} say */
export const addends = (position, say) => (position.derived
	? position.claims.filter((/** @type {any} */ claim) => claim.quantity).map((/** @type {any} */ claim) => say.span(claim.quantity.low, claim.quantity.high)).join(' + ')
	: '');

/** @param {any} position */
export const side = position => (position.stance === 'NEITHER_CONFIRMS_NOR_DENIES' ? 'SILENT' : position.stance === 'DENIES' ? 'NO' : 'YES');

/** Who speaks in a position, where that is not its holder alone. @param {any} position */
export function speakers(position) {
	const names = new Map();
	for (const claim of position.claims) {
		for (const claimant of claim.claimants) {
			names.set(claimant.key, claimant.name);
		}
	}
	return names.size === 1 && names.has(position.holder.key) ? [] : [...names.values()];
}

/** Who independently says the same. @param {any} position @param {Say} say */
export const corroboration = (position, say) => position.corroboratedBy
	.map((/** @type {any} */ { holder, adverse }) => (adverse ? say.t('adverse', holder.name) : holder.name));

/** Whether they really disagree, in one sentence. @param {any} assessment @param {any} question @param {Say} say */
export function verdict(assessment, question, say) {
	const { disputes, agreedRange, positions } = assessment;
	if (assessment.uncompared) {
		return say.t('tooManyToCompare');
	}
	if (question.kind === 'OPEN') {
		return say.t('verdictOpen');
	}
	if (disputes.some((/** @type {any} */ dispute) => dispute.certainty === 'CERTAIN')) {
		return say.t('verdictCertain');
	}
	if (disputes.length) {
		return say.t('verdictPossible');
	}
	const taking = positions.filter((/** @type {any} */ position) => position.range || question.kind === 'POLAR' && side(position) !== 'SILENT');
	if (taking.length < 2) {
		return say.t(taking.length ? 'verdictOne' : 'verdictNone');
	}
	if (question.kind === 'QUANTITY') {
		return agreedRange ? say.t('verdictAgreedFigure', say.span(agreedRange.low, agreedRange.high))
			: say.t(question.temporality === 'CUMULATIVE' ? 'verdictGrowth' : 'verdictTimes');
	}
	return say.t(new Set(taking.map(side)).size > 1 ? 'verdictTimes' : 'verdictAgreed');
}

/** Who says what, in a sentence or two. @param {any} assessment @param {any} question @param {import('./address.js').Address} address @param {Say} say */
export function summary(assessment, question, { by, tolerance }, say) {
	const { positions, claimedRange } = assessment;
	if (question.kind === 'QUANTITY') {
		const figures = positions.filter((/** @type {any} */ position) => position.range).length;
		const denying = positions.filter((/** @type {any} */ position) => side(position) === 'NO').map((/** @type {any} */ position) => position.holder.name);
		const denial = denying.length ? ` ${say.t('sayDenies', named(denying, say))}` : '';
		if (!figures || !claimedRange) {
			return denial;
		}
		// Else figures that nobody has said would need another explanation.
		const widened = tolerance && positions.some((/** @type {any} */ { quantity }) => quantity?.qualifier === 'ABOUT');
		const range = [say.span(claimedRange.low, claimedRange.high), question.unit, widened ? say.t('aboutWidens', say.percent(tolerance)) : ''].filter(Boolean).join(' ');
		return say.t(by === 'PARTY' ? 'sayFrom' : 'claimantsSayFrom', figures, range) + denial;
	}
	if (question.kind === 'POLAR') {
		return ['YES', 'NO', 'SILENT'].map(wanted => {
			const names = positions.filter((/** @type {any} */ position) => side(position) === wanted).map((/** @type {any} */ position) => position.holder.name);
			return names.length ? say.t(/** @type {any} */ ({ YES: 'sayYes', NO: 'sayNo', SILENT: 'saySilent' })[wanted], named(names, say)) : '';
		}).filter(Boolean).join(' ');
	}
	return '';
}

/** @param {string[]} names @param {Say} say */
const named = (names, say) => say.list(names.length > 5 ? [...names.slice(0, 4), say.t('others', names.length - 4)] : names);

/** The keys of a position's claims, as an address has them. @param {any} position */
export const claimsOf = position => position.claims.map((/** @type {any} */ claim) => claim.key).join(',');

/** A claim as the position that it was or would be. @param {any} claim @param {any} holder */
export const asPosition = (claim, holder) => ({ ...claim, holder, claims: [claim], range: null, derived: false, doubtful: false, asOf: claim.asOf ?? claim.claimed, corroboratedBy: [] });

/** The two sides of a dispute as on a scale: the smaller figure, or the no, first. @param {any} dispute @param {any} question */
export function inOrder({ first, second }, question) {
	const place = (/** @type {any} */ position) => (question.kind === 'QUANTITY' ? position.range?.low ?? position.quantity?.low ?? 0 : side(position) === 'NO' ? 0 : 1);
	return place(first) <= place(second) ? [first, second] : [second, first];
}
