// @ts-check
import { html, nothing } from '../lit.js';
import { changed, linkTo, outward } from '../address.js';
import { answer, asPosition, claimsOf } from '../answers.js';
import { tooMany } from '../compared.js';
import { ask } from '../graphql.js';
import { ACTOR, ACTOR_CLAIMS, COURSES } from '../queries.js';
import { hues } from '../hues.js';
import { SIGNS, steps } from '../charts/steps.js';
import { frame } from '../charts/frame.js';
import { choice, missing, more } from '../parts.js';

const AT_ONCE = 50;
const MANY_CLAIMS = 1000;

/** One actor, or its whole party: what it says to which question, and how that changed. */
export const actor = {
	/** @param {import('../address.js').Address} address */
	identity: address => [address.key, address.lang, address.whole].join(' '),

	/** @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async load({ key, lang, whole: wanted }, signal) {
		const { actor: found } = await ask(ACTOR, { key, lang }, signal);
		if (!found) {
			return { actor: null };
		}
		// A party speaks through all who belong to it, where nothing else is asked for.
		const whole = wanted ?? (found.party.key === key && found.members.totalCount > 0);
		const holder = whole ? found.party.key : key;
		const filter = whole ? { party: holder } : { claimant: key };
		const { claims } = await ask(ACTOR_CLAIMS, { filter, lang }, signal);
		const data = { actor: found, holder, whole, filter, claims, courses: /** @type {any[]} */ ([]), lang };
		await addCourses(data, claims.nodes, signal);
		return data;
	},

	/** @param {any} data */
	title: data => data.actor?.name,

	recorded: () => ({}),

	/** @param {any} data @param {import('../parts.js').Context} context */
	draw(data, context) {
		const { actor: found } = data;
		if (!found) {
			return missing('actor', context);
		}
		const { say } = context;
		const { t } = say;
		const hue = hues([data.holder])(data.holder);
		const other = found.party.key !== found.key;
		const whose = choice(t('showClaimsOf'), [[t('thisActor'), changed({ whole: 'self' }), !data.whole], [other ? t('wholeParty', found.party.name) : t('ownParty'), changed({ whole: 'party' }), data.whole]]);
		const courses = coursesOf(data, context);
		const loose = data.claims.nodes.filter((/** @type {any} */ claim) => !claim.question);
		const title = t('labelled', data.whole ? found.party.name : found.name, t('positions'));
		return html`
			<h1 tabindex="-1" class=${hue}><span class="holder">${found.name}</span></h1>
			<p class="meta">${t(found.kind)}${found.anonymous ? ` · ${t('anonymous')}` : ''}${found.affiliations.map((/** @type {any} */ step) => html` · ${step.title ? `${step.title}, ` : ''}<a href=${linkTo('actors', step.actor.key)}>${t(step.role, step.actor.name)}</a>${step.since || step.until ? ` (${[step.since && t('sinceWhen', say.edtf(step.since)), step.until && t('untilWhen', say.edtf(step.until))].filter(Boolean).join(', ')})` : ''}`)}
				${found.aliases.length ? html` · ${t('labelled', t('alsoKnown'), found.aliases.join(', '))}` : nothing}
				${found.wikidataId && outward(`https://www.wikidata.org/wiki/${found.wikidataId}`) ? html` · <a href=${`https://www.wikidata.org/wiki/${found.wikidataId}`} rel="noreferrer">Wikidata</a>` : nothing}</p>
			${found.members.totalCount ? html`<p class="meta">${t('labelled', t('members'), '')}${found.members.edges.map((/** @type {any} */ { title: office, node }, /** @type {number} */ index) => html`${index ? ', ' : ''}<a href=${linkTo('actors', node.key)}>${node.name}</a>${office ? ` (${office})` : ''}`)}</p>` : nothing}
			${courses.length ? frame({
				title,
				name: found.key,
				chart: width => steps({ title, courses, say, hue }, width),
				table: {
					columns: [t('QUESTION'), t('said'), t('answer'), t('speaksOf'), t('kRevision'), t('certainty')],
					rows: courses.flatMap((/** @type {any} */ course) => course.steps.map((/** @type {any} */ step) => ({
						href: step.href,
						cells: [course.question.text, say.day(step.position.said), answer(step.position, course.question.kind, say), say.edtf(step.position.asOf), step.kind ? `${SIGNS[step.kind] ?? ''} ${t(step.kind)}` : '', step.certainty ? t('contradictsItself') : ''],
					}))),
				},
				controls: other || found.members.totalCount ? whose : undefined,
				legend: html`<dl class="legend" aria-label=${t('howToRead')}>${Object.entries(SIGNS).map(([kind, sign]) => html`<div><dt>${sign}</dt><dd>${t(kind)}</dd></div>`)}</dl>`,
			}, context) : html`${whose}<p class="quiet">${t('positionsNone')}</p>`}
			${loose.length ? html`<section><h2>${t('otherClaims')}</h2><ul class="claims">${loose.map((/** @type {any} */ claim) => html`<li class=${hue}><a href=${changed({ claim: claim.key })} data-row=${claim.key}><b>${say.list(claim.claimants.map((/** @type {any} */ one) => one.name))}</b> ${claim.statement} <small>${say.edtf(claim.claimed)} · ${claim.event.title}</small></a></li>`)}</ul></section>` : nothing}
			${more(data.claims.nodes.length, data.claims.totalCount, async () => {
				const { claims } = await ask(ACTOR_CLAIMS, { filter: data.filter, lang: say.lang, after: data.claims.pageInfo.endCursor });
				await addCourses(data, claims.nodes);
				data.claims = { ...claims, nodes: [...data.claims.nodes, ...claims.nodes] };
				context.redraw();
			}, say)}`;
	},
};

/** What each question that claims answer comes to, a few questions at a time. @param {any} data @param {any[]} claims @param {AbortSignal} [signal] */
async function addCourses(data, claims, signal) {
	const known = new Set(data.courses.map((/** @type {any} */ question) => question.key));
	const questions = new Map(claims.filter(claim => claim.question && !known.has(claim.question.key)).map(claim => [claim.question.key, claim.question]));
	const few = [...questions.values()].filter(question => question.claims.totalCount <= MANY_CLAIMS);
	const many = [...questions.values()].filter(question => question.claims.totalCount > MANY_CLAIMS);
	for (let from = 0; from < few.length; from += AT_ONCE) {
		data.courses.push(...await coursesOn(few.slice(from, from + AT_ONCE), true, data, signal));
	}
	data.courses.push(...(await Promise.all(many.map(question => coursesOn([question], false, data, signal)))).flat());
}

/** Of a question with too many holders to be compared, what the claims tell. @param {any[]} questions @param {boolean} all @param {any} data @param {AbortSignal} [signal] @returns {Promise<any[]>} */
async function coursesOn(questions, all, data, signal) {
	try {
		const { nodes } = await ask(COURSES, { questions: questions.map(question => question.id), lang: data.lang, by: data.whole ? 'PARTY' : 'CLAIMANT', all }, signal);
		return nodes.filter(Boolean);
	} catch (failed) {
		if (!tooMany(failed)) {
			throw failed;
		}
	}
	return questions.length === 1 ? [{ ...questions[0], assessment: { positions: [], disputes: [] } }]
		: (await Promise.all(questions.map(question => coursesOn([question], all, data, signal)))).flat();
}

/** The holder's positions on each question, in time. @param {any} data @param {import('../parts.js').Context} context */
function coursesOf(data, { address }) {
	return data.courses.map((/** @type {any} */ question) => {
		const { revisions, positions, disputes } = question.assessment;
		const mine = (/** @type {any} */ { holder }) => holder.key === data.holder;
		const still = (/** @type {any} */ position) => ({ position, kind: null, certainty: null });
		const standing = positions.filter(mine);
		const changes = (revisions ?? []).filter(mine);
		const course = !revisions ? [...earlier(data, question, standing[0]), ...standing].map(still)
			: changes.length ? [still(changes[0].before), ...changes.map((/** @type {any} */ change) => ({ position: change.after, kind: change.kind, certainty: change.certainty }))]
			: standing.map(still);
		const contested = disputes.filter((/** @type {any} */ dispute) => mine(dispute.first) || mine(dispute.second)).map((/** @type {any} */ dispute) => dispute.certainty);
		return {
			question,
			href: linkTo('questions', question.key),
			disputed: contested.includes('CERTAIN') ? 'CERTAIN' : contested[0] ?? null,
			steps: course.map((/** @type {any} */ step) => {
				const claims = claimsOf(step.position);
				return { ...step, href: changed({ claim: claims }), selected: claims === address.claims.join(',') };
			}),
		};
	}).filter((/** @type {any} */ course) => course.steps.length);
}

/** Of what was said before a position stood: as much of it as the claims that are there tell. @param {any} data @param {any} question @param {any} standing */
const earlier = (data, question, standing) => [...new Map(data.claims.nodes
	.filter((/** @type {any} */ claim) => claim.question?.key === question.key && !claim.retraction && (!standing || claim.said < standing.said))
	.map((/** @type {any} */ claim) => [claim.said, asPosition(claim, data.actor)])).values()].reverse();
