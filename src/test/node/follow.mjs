// Follows the claims of the service at the address given by graphql-ws, whose socket breaks off after each two events, and
// prints what was heard, and over how many connections.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [graphql, claims] = [process.argv[2], Number(process.argv[3])];
let socket;
let connections = 0;
let last = null;

const client = createClient({
  url: graphql.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  retryAttempts: Infinity,
  retryWait: async () => {},
  shouldRetry: () => true,
  on: { connected: (opened) => { socket = opened; connections++; } },
});
const events = client.iterate({
  query: 'subscription ($after: String) { claimRecorded(after: $after, question: "drowned") { cursor claim { key } } }',
  variables: { get after() { return last; } },
});

async function write(key) {
  const answer = await fetch(new URL('/dossiers', graphql), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: [
      { type: 'dossier', key: 'mill', version: 1, title: { en: 'The mill' } },
      { type: 'claim', key, question: 'drowned', claimants: ['upper'], stance: 'AFFIRMS', quantity: { low: 1, high: 1, qualifier: 'EXACT' },
        statement: { en: key }, claimed: '2025-05-02', reports: [{ document: 'gazette' }] },
    ].map((line) => JSON.stringify(line) + '\n').join(''),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

// The first is written again and again, since nothing says when the service has begun to listen.
let written = 0;
const start = setInterval(() => write(`follow-0-${written++}`), 300);
const heard = [];
let number = 1;
for await (const { data, errors } of events) {
  if (errors) throw new Error(JSON.stringify(errors));
  last = data.claimRecorded.cursor;
  const { key } = data.claimRecorded.claim;
  if (key.startsWith('follow-0')) {
    if (number > 1) continue;
    clearInterval(start);
  } else {
    heard.push(key);
  }
  if (heard.length === claims) break;
  if (heard.length === number - 1) {
    if (number % 2 === 0) socket.terminate();
    await write(`follow-${number++}`);
  }
}
client.dispose();
console.log(JSON.stringify({ heard, connections }));
