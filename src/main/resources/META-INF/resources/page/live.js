// @ts-check
import { token } from './graphql.js';

const PATIENCE = 20_000;
const LONGEST_PAUSE = 30_000;

/**
 * A subscription over graphql-transport-ws that comes back after an interruption, from where it was.
 * @see https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export class Subscription {
	#socket = /** @type {WebSocket | null} */ (null);
	#after = /** @type {string | null} */ (null);
	#attempts = 0;
	#again = 0;
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
				this.#refused();
			} else if (message.type === 'complete') {
				socket.close(1000);
			}
		};
		socket.onclose = ({ code }) => {
			clearTimeout(impatience);
			if (socket === this.#socket && !this.#ended) {
				this.#retry(code);
			}
		};
	}

	#subscribe() {
		this.#attempts = 0;
		this.listener.state('live');
		this.#send({ id: '1', type: 'subscribe', payload: { query: this.query, variables: { ...this.variables, after: this.#after } } });
	}

	/** @param {any} payload */
	#next(payload) {
		const event = payload.data && Object.values(payload.data)[0];
		if (event) {
			this.#after = event.cursor;
			this.listener.event(event);
		} else {
			this.#refused();
		}
	}

	/** A cursor may have become too old: once more from now on, and then no more. */
	#refused() {
		if (this.#after) {
			this.#after = null;
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
