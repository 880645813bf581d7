// Reads, writes and reads again by Apollo Client and by urql, at the address given, and prints what their caches hold after it.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';

const url = process.argv[2];
const query = gql`query ($key: String!) { actor(key: $key) { __typename id key name } }`;
const mutation = gql`
  mutation ($input: RecordActorInput!) {
    recordActor(input: $input) { actor { __typename id key name } userErrors { path code message } }
  }`;
const named = (key, name) => ({ key, kind: 'STATE', name: [{ language: 'en', text: name }] });

async function apollo() {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
  const read = async (fetchPolicy) => (await client.query({ query, variables: { key: 'apollo' }, fetchPolicy })).data.actor.name;
  const record = async (name) => (await client.mutate({ mutation, variables: { input: named('apollo', name) } })).data.recordActor.userErrors;
  await record('Before');
  const before = await read();
  const userErrors = await record('After');
  return { before, userErrors, cached: await read('cache-only') };
}

async function urql() {
  const client = new Client({ url, exchanges: [cacheExchange(), fetchExchange], preferGetMethod: false });
  const read = async (requestPolicy) => (await client.query(query, { key: 'urql' }, { requestPolicy }).toPromise()).data.actor.name;
  const record = async (name) => {
    const { data, error } = await client.mutation(mutation, { input: named('urql', name) }).toPromise();
    if (error) throw error;
    return data.recordActor.userErrors;
  };
  await record('Before');
  const before = await read();
  const userErrors = await record('After');
  return { before, userErrors, cached: await read('cache-only') };
}

console.log(JSON.stringify({ apollo: await apollo(), urql: await urql() }));
process.exit();
