// @ts-check
import { token } from './graphql.js';

const PATIENCE = 20_000;
const LONGEST_PAUSE = 30_000;
/** Longer than the service takes to refuse anything. */
const STEADY = 30_000;
/** What an error says that is over sooner or later. */
const PASSING = new Set(['DATABASE_UNAVAILABLE', 'BUSY', 'TIMEOUT', 'TOO_MANY_REQUESTS', 'TOO_MANY_SUBSCRIPTIONS', 'STOPPING']);

/**
 * A subscription over graphql-transport-ws that comes back after an interruption, from where it was.
 * @see https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export class Subscription {
	#socket = /** @type {WebSocket | null} */ (null);
	#after = /** @type {string | null} */ (null);
	#attempts = 0;
	#again = 0;
	#steady = 0;
	#ended = false;

	/**
	 * @param {string} query of one subscription, whose events have a cursor and which takes it as $after
	 * @param {Record<string, unknown>} variables
	 * @param {{event: (event: any) => void, state: (state: 'live' | 'waiting' | 'off') => void}} listener
	 */
	constructor(query, variables, listener) {
		this.query = query;
		this.variables = variables;
		this.listener = listener;
		this.#connect();
	}

	end() {
		this.#ended = true;
		clearTimeout(this.#again);
		clearTimeout(this.#steady);
		this.#socket?.close(1000);
	}

	#connect() {
		const socket = new WebSocket(new URL('/graphql', location.href.replace(/^http/, 'ws')), 'graphql-transport-ws');
		const impatience = setTimeout(() => socket.close(), PATIENCE);
		this.#socket = socket;
		socket.onopen = () => {
			const given = token();
			this.#send({ type: 'connection_init', ...given && { payload: { authorization: `Bearer ${given}` } } });
		};
		socket.onmessage = ({ data }) => {
			const message = JSON.parse(data);
			if (message.type === 'connection_ack') {
				clearTimeout(impatience);
				this.#subscribe();
			} else if (message.type === 'ping') {
				this.#send({ type: 'pong' });
			} else if (message.type === 'next') {
				this.#next(message.payload);
			} else if (message.type === 'error') {
				this.#refused(message.payload);
			} else if (message.type === 'complete') {
				socket.close(1000);
			}
		};
		socket.onclose = ({ code }) => {
			clearTimeout(impatience);
			clearTimeout(this.#steady);
			if (socket === this.#socket && !this.#ended) {
				this.#retry(code);
			}
		};
	}

	#subscribe() {
		this.#steady = setTimeout(() => { this.#attempts = 0; }, STEADY);
		this.listener.state('live');
		this.#send({ id: '1', type: 'subscribe', payload: { query: this.query, variables: { ...this.variables, after: this.#after } } });
	}

	/** @param {any} payload */
	#next(payload) {
		const event = payload.data && Object.values(payload.data)[0];
		if (event) {
			this.#after = event.cursor;
			this.#attempts = 0;
			this.listener.event(event);
		} else {
			this.#refused(payload.errors);
		}
	}

	/** Once more from the same place after what passes, and from now on where there is no such place; else no more. @param {any[]} [errors] */
	#refused(errors) {
		const code = errors?.[0]?.extensions?.code;
		const lost = code === 'INVALID_CURSOR' && this.#after;
		if (lost) {
			this.#after = null;
		}
		if (lost || PASSING.has(code)) {
			this.#socket?.close(1000);
		} else {
			this.listener.state('off');
			this.end();
		}
	}

	/** @param {number} code */
	#retry(code) {
		// Refused for good: not who may see it, or a server that has no such thing.
		if (code >= 4400 && code < 4500 && code !== 4408) {
			this.listener.state('off');
			return;
		}
		this.listener.state('waiting');
		const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** this.#attempts++);
		this.#again = setTimeout(() => this.#connect(), pause * (0.75 + Math.random() / 2));
	}

	/** @param {object} message */
	#send(message) {
		if (this.#socket?.readyState === WebSocket.OPEN) {
			this.#socket.send(JSON.stringify(message));
		}
	}
}
