// Compiles relay-documents.js against the schema in the file given, and prints what relay-compiler says and makes of them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

rmSync('relay', { recursive: true, force: true });
mkdirSync('relay/src', { recursive: true });
mkdirSync('relay/made');
copyFileSync(process.argv[2], 'relay/schema.graphql');
copyFileSync('relay-documents.js', 'relay/src/documents.js');
writeFileSync('relay/relay.config.json', JSON.stringify({
  src: 'src', schema: 'schema.graphql', language: 'javascript', artifactDirectory: 'made',
}));

const { status, stdout, stderr } = spawnSync('node', ['../node_modules/relay-compiler/cli.js', 'relay.config.json'], { cwd: 'relay', encoding: 'utf8' });
console.log(JSON.stringify({ status, said: stdout + stderr, made: readdirSync('relay/made').sort() }));
