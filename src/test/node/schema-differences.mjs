// Prints what would break for those who rely on the schema in the first file if they were served the one in the second.
import { readFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [contract, product] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, 'utf8')));
const changes = await diff(contract, product);
console.log(JSON.stringify(changes
  .filter(({ criticality }) => criticality.level === 'BREAKING')
  .map(({ type, path, message }) => ({ type, path, message }))));
