// Documents that graphql-codegen gives their types, and what these types must allow and forbid.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { graphql } from './typed/gql';

const answers = graphql(`
  query Answers($question: String!, $first: Int) {
    question(key: $question) {
      text
      claims(first: $first, orderBy: { field: CLAIMED, direction: DESC }) {
        nodes { key stance quantity { low qualifier } claimants { name } }
      }
    }
  }
`);
const recorded = graphql(`
  subscription Recorded($after: String) {
    claimRecorded(after: $after) { cursor change claim { key } }
  }
`);

export const variables: VariablesOf<typeof answers> = { question: 'nk-casualties', first: 5 };
export const keys = (answer: ResultOf<typeof answers>): string[] => answer.question?.claims.nodes.map((claim) => claim.key) ?? [];
export const cursor = (event: ResultOf<typeof recorded>): string => event.claimRecorded.cursor;

// @ts-expect-error a question may not be there
export const text = (answer: ResultOf<typeof answers>): string => answer.question.text;
// @ts-expect-error a key is a text
export const numbers: VariablesOf<typeof answers> = { question: 1 };
