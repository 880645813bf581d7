// @ts-check
import { html, nothing, svg } from '../lit.js';
import { changed, link, linkTo } from '../address.js';
import { answer } from '../answers.js';
import { compared } from '../compared.js';
import { ask } from '../graphql.js';
import { CLAIMS, EVENT } from '../queries.js';
import { lanes, lanesOf } from '../charts/lanes.js';
import { frame, sample } from '../charts/frame.js';
import { daySlider, missing, more, trail } from '../parts.js';
import { eventItem, huesOf, questionCard } from './front.js';

const AT_ONCE = 100;
const FEW_QUESTIONS = 6;
const ROLES = ['INITIATOR', 'HOST', 'TARGET', 'VICTIM', 'SIGNATORY', 'PARTICIPANT'];

/** What happened, and who said what about it when. */
export const event = {
	/** @param {import('../address.js').Address} address */
	identity: address => [address.key, address.lang].join(' '),

	/** @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async load({ key, lang, at }, signal) {
		const [{ event: found }, { claims }] = await Promise.all([on({ key, lang, at }, signal), ask(CLAIMS, { lang, filter: { event: key }, first: AT_ONCE }, signal)]);
		return { event: found, claims, days: new Map([[at, found]]), last: found, questions: FEW_QUESTIONS };
	},

	/** @param {any} data @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async ready(data, { key, lang, at }, signal) {
		if (data.event && !data.days.has(at)) {
			data.days.set(at, (await on({ key, lang, at }, signal)).event);
		}
	},

	/** @param {any} data */
	title: data => data.event?.title,

	/** @param {import('../address.js').Address} address */
	recorded: address => ({ event: address.key }),

	/** @param {any} data @param {import('../parts.js').Context} context */
	draw(data, context) {
		const { address, say, redraw } = context;
		const { t } = say;
		const found = data.days.get(address.at) ?? data.last;
		if (!found) {
			return missing('event', context);
		}
		data.last = found;
		const questions = found.questions.nodes.toSorted((/** @type {any} */ one, /** @type {any} */ other) => other.assessment.disputes.length - one.assessment.disputes.length || other.assessment.positions.length - one.assessment.positions.length);
		const hueOf = huesOf(questions, data.claims.nodes);
		return html`
			${trail([[t('overview'), link('/')], ...found.partOf ? [/** @type {[string, string]} */ ([found.partOf.title, linkTo('events', found.partOf.key)])] : []], say)}
			<h1 tabindex="-1">${found.title}</h1>
			${facts(found, say)}
			${data.claims.totalCount ? claimLanes(data, hueOf, context) : html`<p class="quiet">${t('lanesNone')}</p>`}
			<section id="questions"><h2>${t('questions')} ${questions.some((/** @type {any} */ one) => one.assessment.disputes.length) ? html`<a class="all" href=${link('/disputes', { event: found.key })}>${t('disputesBoard')} →</a>` : nothing}</h2>
				${questions.length ? html`<div class="cards">${questions.slice(0, data.questions).map((/** @type {any} */ question) => questionCard(question, hueOf, context))}</div>` : html`<p class="quiet">${t('questionsNone')}</p>`}
				${more(Math.min(data.questions, questions.length), questions.length, () => {
					data.questions += 20;
					redraw();
				}, say)}</section>
			${found.parts.nodes.length ? html`<section><h2>${t('contains')}</h2><ul class="events">${found.parts.nodes.map((/** @type {any} */ part) => eventItem(part, context))}</ul></section>` : nothing}`;
	},
};

/** The event as it was seen on a day. @param {{key: string, lang: string, at: string | null}} variables @param {AbortSignal} signal */
const on = (variables, signal) => compared(EVENT, variables, data => data.event?.questions.nodes ?? [], signal);

/** @param {any} event @param {import('../words.js').Say} say */
function facts(event, say) {
	const { t } = say;
	const roles = new Map(ROLES.map(role => [role, /** @type {any[]} */ ([])]));
	for (const { role, node } of event.participants.edges) {
		roles.get(role)?.push(node);
	}
	return html`<dl class="facts">
		<div><dt>${t('occurred')}</dt><dd>${say.edtf(event.occurred)}</dd></div>
		${event.place ? html`<div><dt>${t('where')}</dt><dd>${event.place.name}</dd></div>` : nothing}
		${[...roles].filter(([, actors]) => actors.length).map(([role, actors]) => html`<div><dt>${t(role)}</dt><dd>${actors.map((/** @type {any} */ actor, /** @type {number} */ index) => html`${index ? ', ' : ''}<a href=${linkTo('actors', actor.key)}>${actor.name}</a>`)}</dd></div>`)}
		<div><dt>${t('kind')}</dt><dd>${t(event.kind)}</dd></div>
	</dl>`;
}

/** @param {any} data @param {(key: string) => string} hueOf @param {import('../parts.js').Context} context */
function claimLanes(data, hueOf, context) {
	const { address, say, fresh, redraw } = context;
	const { t } = say;
	const { nodes, totalCount, pageInfo } = data.claims;
	const rows = lanesOf(nodes, say);
	const disputes = data.last.questions.nodes.flatMap((/** @type {any} */ question) => question.assessment.disputes);
	const disputed = new Set(disputes.flatMap((/** @type {any} */ { first, second }) => [...first.claims, ...second.claims]).map((/** @type {any} */ claim) => claim.key));
	const saidOn = [...new Set(nodes.map((/** @type {any} */ claim) => claim.said))].sort();
	const hrefOf = (/** @type {any} */ claim) => changed({ claim: claim.key });
	return html`<h2 class="visually-hidden">${t('lanes')}</h2>
	${frame({
		title: t('lanes'),
		name: data.event.key,
		chart: width => lanes({ title: t('lanes'), lanes: rows, at: address.at, selected: address.claims, fresh, disputed, hrefOf, hueOf, say }, width),
		table: {
			columns: [t('claimed'), t('lane'), t('who'), t('statement'), t('answer'), t('QUESTION'), t('stands'), t('reports')],
			rows: nodes.map((/** @type {any} */ claim) => ({
				href: hrefOf(claim),
				state: address.at && claim.said > address.at ? 'unsaid' : 'standing',
				cells: [say.edtf(claim.claimed), say.list(claim.holders.map((/** @type {any} */ holder) => holder.name)) || t('unattributed'), say.list(claim.claimants.map((/** @type {any} */ actor) => actor.name)), claim.statement,
					claim.question ? answer(claim, claim.question.kind, say) : t(claim.stance), claim.question?.text ?? t('noQuestion'),
					[disputed.has(claim.key) && t('kDisputed'), claim.retraction ? t('retracted') : claim.standing && t('standing')].filter(Boolean).join(' · '), claim.reports.totalCount],
			})),
		},
		legend: legend(say),
		controls: daySlider(/** @type {string[]} */ (saidOn), context),
	}, context)}
	${more(nodes.length, totalCount, async () => {
		const { claims } = await ask(CLAIMS, { lang: say.lang, filter: { event: data.event.key }, first: AT_ONCE, after: pageInfo.endCursor });
		data.claims = { ...claims, nodes: [...nodes, ...claims.nodes] };
		redraw();
	}, say)}`;
}

/** @param {import('../words.js').Say} say */
function legend(say) {
	return html`<dl class="legend" aria-label=${say.t('howToRead')}>
		<div><dt>${sample(svg`<circle class="solid" cx="26" cy="9" r="5"/>`)}</dt><dd>${say.t('kExactDay')}</dd></div>
		<div><dt>${sample(svg`<path class="moment soft" d="M26 3l6 6 -6 6 -6 -6Z"/>`)}</dt><dd>${say.t('kInexactDay')}</dd></div>
		<div><dt>${sample(svg`<rect class="extent" x="8" y="5.5" width="36" height="7" rx="3.5"/>`)}</dt><dd>${say.t('kExtent')}</dd></div>
		<div><dt>${sample(svg`<circle class="hollow" cx="26" cy="9" r="5"/>`)}</dt><dd>${say.t('unattributed')}</dd></div>
		<div><dt>${sample(svg`<circle class="in-dispute" cx="26" cy="9" r="4"/>`)}</dt><dd>${say.t('kDisputed')}</dd></div>
	</dl>`;
}
