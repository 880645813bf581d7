// @ts-check
import { html, nothing } from '../lit.js';
import { changed, link, linkTo, linkToClaim, outward } from '../address.js';
import { answer, verdict } from '../answers.js';
import { compared } from '../compared.js';
import { ask } from '../graphql.js';
import { FRONT, MORE_EVENTS, SEARCH } from '../queries.js';
import { hues } from '../hues.js';
import { strip } from '../charts/strip.js';
import { badges, more, searchForm } from '../parts.js';

const ABOUT_AS_MANY = 6;

/** Where one begins: what is disputed most, what has come in last, and a search over everything. */
export const front = {
	/** @param {import('../address.js').Address} address */
	identity: address => [address.lang, address.dossier, address.text].join(' '),

	/** @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async load({ lang, dossier, text }, signal) {
		const [all, found] = await Promise.all([
			compared(FRONT, { lang, dossier }, data => data.questions.nodes, signal),
			text.trim() ? ask(SEARCH, { text, lang }, signal) : null,
		]);
		return { ...all, found: found?.search, text, dossier };
	},

	/** @param {any} data @param {import('../words.js').Say} say */
	title: (data, say) => (data.text ? `${data.text} · ${say.t('search')}` : say.t('motto')),

	recorded: () => ({}),

	/** @param {any} data @param {import('../parts.js').Context} context */
	draw(data, context) {
		const { say } = context;
		const { t } = say;
		const contested = data.questions.nodes.filter((/** @type {any} */ question) => question.contested);
		const others = data.questions.nodes.filter((/** @type {any} */ question) => !question.contested).slice(0, Math.max(0, ABOUT_AS_MANY - contested.length));
		const hueOf = huesOf([...contested, ...others], data.claims.nodes);
		const dossier = data.dossiers.nodes.find((/** @type {any} */ candidate) => candidate.key === data.dossier);
		return html`
			<section class="hero"><h1 tabindex="-1">${dossier ? dossier.title : t('motto')}</h1>${searchForm(context)}</section>
			${data.found ? results(data, context) : nothing}
			${data.found?.totalCount ? nothing : html`
			<div class="columns">
				<section class="disputed"><h2>${t('mostDisputed')} ${contested.length ? html`<a class="all" href=${link('/disputes', { dossier: data.dossier })}>${t('disputesBoard')} →</a>` : nothing}</h2>
					${contested.length ? contested.map((/** @type {any} */ question) => questionCard(question, hueOf, context)) : html`<p class="quiet">${t('mostDisputedNone')}</p>`}
					${others.length ? html`<h2>${t('otherQuestions')}</h2>${others.map((/** @type {any} */ question) => questionCard(question, hueOf, context))}` : nothing}</section>
				<section class="latest"><h2>${t('latest')}</h2>
					${data.claims.nodes.length ? html`<ol class="claims">${data.claims.nodes.map((/** @type {any} */ claim) => latest(claim, hueOf, context))}</ol>` : html`<p class="quiet">${t('latestNone')}</p>`}
					<h2>${t('dossiers')} ${data.dossier ? html`<a class="all" href=${link('/')}>${t('allDossiers')} →</a>` : nothing}</h2>
					${data.dossiers.nodes.length ? html`<ul class="dossiers">${data.dossiers.nodes.map((/** @type {any} */ one) => html`<li><a href=${link('/', { dossier: one.key })} aria-current=${one.key === data.dossier ? 'true' : nothing}>${one.title}</a>
						<small>${[t('eventsCount', one.events.totalCount), t('claimsCount', one.claims.totalCount), t('documentsCount', one.documents.totalCount)].join(' · ')} · <a href=${`/dossiers/${encodeURIComponent(one.key)}`} download=${`${one.key}.ndjson`} data-outside>${t('dossierExport')}</a></small></li>`)}</ul>` : html`<p class="quiet">${t('dossiersNone')}</p>`}
				</section>
			</div>
			<section><h2>${t('events')}</h2>
				${data.events.nodes.length ? html`<ul class="events">${data.events.nodes.map((/** @type {any} */ event) => eventItem(event, context))}</ul>` : html`<p class="quiet">${t('eventsNone')}</p>`}
				${more(data.events.nodes.length, data.events.totalCount, async () => {
					const { events } = await ask(MORE_EVENTS, { lang: say.lang, dossier: data.dossier, after: data.events.pageInfo.endCursor });
					data.events = { ...events, nodes: [...data.events.nodes, ...events.nodes] };
					context.redraw();
				}, say)}</section>`}`;
	},
};

/** One colour for each holder in all that a view shows. @param {any[]} questions @param {any[]} claims */
export const huesOf = (questions, claims) => hues([
	...questions.flatMap(question => question.assessment.positions.map((/** @type {any} */ position) => position.holder.key)),
	...claims.flatMap(claim => claim.holders.map((/** @type {any} */ holder) => holder.key)),
]);

/** @param {any} question @param {(key: string) => string} hueOf @param {import('../parts.js').Context} context */
export function questionCard(question, hueOf, context) {
	const { address, say, width } = context;
	const { assessment } = question;
	const shown = assessment.positions.filter((/** @type {any} */ position) => question.kind !== 'QUANTITY' || position.quantity);
	const most = 5;
	return html`<a class="card" href=${linkTo('questions', question.key, { at: address.view === 'events' ? address.at : null })}>
		<h3>${question.text}</h3>
		<p class="verdict small">${verdict(assessment, question, say)} ${badges(assessment.disputes, say)}</p>
		${shown.length ? html`<div class="glance">
			<ul>${shown.slice(0, most).map((/** @type {any} */ position) => html`<li class=${hueOf(position.holder.key)}><span>${position.holder.name}</span> <b>${answer(position, question.kind, say)}</b></li>`)}</ul>
			${strip(question, assessment, hueOf, say, width < 560 ? width - 40 : 260, most)}
		</div>` : nothing}
		${shown.length > most ? html`<p class="quiet">${say.t('arrivedMore', shown.length - most)}</p>` : nothing}
		${question.event ? html`<p class="quiet">${question.event.title}</p>` : nothing}
	</a>`;
}

/** @param {any} claim @param {(key: string) => string} hueOf @param {import('../parts.js').Context} context */
function latest(claim, hueOf, { say, fresh }) {
	return html`<li class=${`${claim.holders[0] ? hueOf(claim.holders[0].key) : 'hue none'} ${fresh.has(claim.key) ? 'fresh' : ''}`}><a href=${linkToClaim(claim)}>
		<b>${claim.claimants.length ? say.list(claim.claimants.map((/** @type {any} */ actor) => actor.name)) : say.t('unattributed')}</b> ${claim.statement}
		<small>${say.edtf(claim.claimed)} · ${(claim.question?.text ?? claim.event.title)}</small></a></li>`;
}

/** @param {any} event @param {import('../parts.js').Context} context */
export const eventItem = (event, { say }) => html`<li><a href=${linkTo('events', event.key)}>${event.title}</a>
	<small>${[say.edtf(event.occurred), event.place?.name].filter(Boolean).join(' · ')} ${event.contested ? html`<span class="contested">● ${say.t('contested')}</span>` : nothing}</small></li>`;

/** @param {any} data @param {import('../parts.js').Context} context */
function results(data, context) {
	const { say } = context;
	const { t } = say;
	const { edges, totalCount, pageInfo } = data.found;
	return html`<section class="results"><h2><span role="status">${totalCount ? t('found', totalCount, data.text) : t('foundNothing', data.text)}</span> <a class="all" href=${changed({ q: null })} data-replace>${t('clear')}</a></h2>
		<ol>${edges.map((/** @type {any} */ { node, snippet }) => result(node, snippet, say))}</ol>
		${more(edges.length, totalCount, async () => {
			const { search } = await ask(SEARCH, { text: data.text, lang: say.lang, after: pageInfo.endCursor });
			data.found = { ...search, edges: [...edges, ...search.edges] };
			context.redraw();
		}, say)}</section>`;
}

/** @param {any} node @param {string} snippet @param {import('../words.js').Say} say */
function result(node, snippet, say) {
	const kind = node.__typename.toUpperCase();
	const words = node.name ?? node.title ?? node.text ?? node.statement;
	const about = {
		ACTOR: () => say.t(node.kind),
		DOCUMENT: () => say.edtf(node.published),
		EVENT: () => say.edtf(node.occurred),
		QUESTION: () => (node.contested ? say.t('contested') : ''),
		CLAIM: () => [say.list(node.claimants.map((/** @type {any} */ actor) => actor.name)) || say.t('unattributed'), say.edtf(node.claimed)].join(' · '),
	}[/** @type {'ACTOR'} */ (kind)]();
	const href = leadsTo(node);
	const same = snippet.replaceAll(/[«»]/g, '') === words;
	const title = same ? marked(snippet) : words;
	return html`<li><small class="kind">${say.t(kind)}</small> <div>${href ? html`<a href=${href}>${title}</a>` : title} <small>${about}</small>
		${same ? nothing : html`<p class="snippet">${marked(snippet)}</p>`}</div></li>`;
}

/** @param {any} node */
function leadsTo(node) {
	switch (node.__typename) {
		case 'Actor': return linkTo('actors', node.key);
		case 'Event': return linkTo('events', node.key);
		case 'Question': return linkTo('questions', node.key);
		case 'Claim': return linkToClaim(node);
		default: return node.claims?.nodes[0] ? linkToClaim(node.claims.nodes[0]) : outward(node.url);
	}
}

/** The words found, which the API sets between « and ». @param {string} snippet */
const marked = snippet => snippet.split(/«([^»]*)»/).map((words, index) => (index % 2 ? html`<mark>${words}</mark>` : words));
