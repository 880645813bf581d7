// @ts-check
import { html } from '../lit.js';
import { changed, linkTo } from '../address.js';
import { answer, inOrder } from '../answers.js';
import { ask } from '../graphql.js';
import { CONTESTED_EVENTS, DISPUTES } from '../queries.js';
import { hues } from '../hues.js';
import { frame } from '../charts/frame.js';
import { choice, more } from '../parts.js';
import { cardWidth, disputeCard } from './dispute.js';

/** All that cannot, or may not, both be right: two sides, face to face. */
export const disputes = {
	/** @param {import('../address.js').Address} address */
	identity: address => [address.lang, address.event, address.certainty, address.dossier].join(' '),

	/** @param {import('../address.js').Address} address @param {AbortSignal} signal */
	async load(address, signal) {
		const variables = { lang: address.lang, filter: { event: address.event, certainty: address.certainty, dossier: address.dossier } };
		const [{ disputes: found }, { events }] = await Promise.all([ask(DISPUTES, variables, signal), ask(CONTESTED_EVENTS, { lang: address.lang }, signal)]);
		return { variables, found, events: events.nodes };
	},

	/** @param {any} _ @param {import('../words.js').Say} say */
	title: (_, say) => say.t('disputesBoard'),

	/** @param {import('../address.js').Address} address */
	recorded: address => ({ event: address.event }),

	/** @param {any} data @param {import('../parts.js').Context} context */
	draw(data, context) {
		const { address, say } = context;
		const { t } = say;
		const { nodes, totalCount, pageInfo } = data.found;
		const hueOf = hues(nodes.flatMap((/** @type {any} */ { first, second }) => [first.holder.key, second.holder.key]));
		const event = data.events.find((/** @type {any} */ candidate) => candidate.key === address.event);
		const title = event ? t('disputesOf', event.title) : t('disputesBoard');
		const controls = html`
			${choice(t('certainty'), [[t('all'), changed({ certainty: null }), !address.certainty], [t('CERTAIN'), changed({ certainty: 'CERTAIN' }), address.certainty === 'CERTAIN'], [t('POSSIBLE'), changed({ certainty: 'POSSIBLE' }), address.certainty === 'POSSIBLE']])}
			<label class="tolerance">${t('EVENT')} <select @change=${(/** @type {any} */ change) => context.go(changed({ event: change.target.value || null }), true)}>
				<option value="">${t('allEvents')}</option>${data.events.map((/** @type {any} */ candidate) => html`<option value=${candidate.key} ?selected=${candidate.key === address.event}>${candidate.title}</option>`)}</select></label>`;
		return html`
			<h1 tabindex="-1">${title}</h1>
			<p class="meta" role="status">${t('disputesCount', totalCount)} · ${t('disputesWhat')}</p>
			${totalCount === 0 ? html`<div class="bar">${controls}</div><p class="quiet">${t('disputesNone')}</p>` : frame({
				title,
				name: ['disputes', address.event, address.certainty?.toLowerCase()].filter(Boolean).join('-'),
				chart: async width => (await import('../charts/board.js')).board({ title, disputes: nodes, hueOf, say }, width),
				shown: html`<div class="cards wide">${nodes.map((/** @type {any} */ dispute) => disputeCard(dispute, dispute.question, hueOf, context, cardWidth(nodes.length, context.width), true))}</div>`,
				table: tableOf(nodes, say),
				controls,
			}, context)}
			${more(nodes.length, totalCount, async () => {
				const { disputes: next } = await ask(DISPUTES, { ...data.variables, after: pageInfo.endCursor });
				data.found = { ...next, nodes: [...nodes, ...next.nodes] };
				context.redraw();
			}, say)}`;
	},
};

/** @param {any[]} disputes @param {import('../words.js').Say} say @returns {import('../charts/frame.js').Table} */
function tableOf(disputes, say) {
	const { t } = say;
	const account = (/** @type {any} */ position, /** @type {any} */ question) => [position.holder.name, answer(position, question.kind, say), say.edtf(position.asOf)];
	return {
		columns: [t('QUESTION'), t('EVENT'), t('certainty'), t('who'), t('asSaid'), t('speaksOf'), t('who'), t('asSaid'), t('speaksOf'), t('gap'), t('explanation')],
		rows: disputes.map(dispute => {
			const { question } = dispute;
			const [left, right] = inOrder(dispute, question);
			return {
				href: linkTo('questions', question.key),
				cells: [question.text, question.event.title, t(dispute.certainty), ...account(left, question), ...account(right, question), dispute.gap, dispute.explanation],
			};
		}),
	};
}
