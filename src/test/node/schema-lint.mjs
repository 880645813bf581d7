// Prints what GraphQL-ESLint says of the schema in the file given, by its recommended rules for schemas and those for Relay.
import { readFileSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const schema = process.argv[2];
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // As the printer of schemas writes them, where they fit on a line.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      // Lists that are mostly read from their beginning cannot be read from their end.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // A list that cannot grow is plain; and an edge may lead to what has no id, such as a change or a search result.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // Connections, edges and values have no identity of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
      // A claim has claimants and was claimed: that is what these are called.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  }],
});
const [{ messages }] = await eslint.lintText(readFileSync(schema, 'utf8'), { filePath: 'schema.graphql' });
console.log(JSON.stringify(messages.map(({ ruleId, line, message }) => ({ ruleId, line, message }))));
