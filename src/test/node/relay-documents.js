// Documents as a frontend with Relay has them: pages that go on, fragments fetched again, a mutation and a subscription.
import { graphql } from 'relay-runtime';

graphql`
  query documentsOfEventQuery($key: String!) {
    event(key: $key) {
      title
      ...documentsClaims_event
    }
  }
`;

graphql`
  fragment documentsClaims_event on Event
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "documentsClaimsPageQuery") {
    claims(first: $count, after: $cursor, orderBy: { field: CLAIMED, direction: DESC }) @connection(key: "documentsClaims_claims") {
      edges {
        node {
          key
          ...documentsClaim_claim
        }
      }
    }
  }
`;

graphql`
  fragment documentsClaim_claim on Claim
  @argumentDefinitions(language: { type: "String", defaultValue: "en" })
  @refetchable(queryName: "documentsClaimInLanguageQuery") {
    statement(language: $language)
    claimants {
      name(language: $language)
    }
  }
`;

graphql`
  fragment documentsLatest_query on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "documentsEarlierQuery") {
    claims(last: $count, before: $cursor) @connection(key: "documentsLatest_claims") {
      edges {
        node {
          ...documentsClaim_claim
        }
      }
    }
  }
`;

graphql`
  mutation documentsRetractMutation($input: RetractClaimInput!) {
    retractClaim(input: $input) {
      claim {
        ...documentsClaim_claim
      }
      userErrors {
        message
        path
      }
    }
  }
`;

graphql`
  subscription documentsFollowSubscription($event: String, $after: String) {
    claimRecorded(event: $event, after: $after) {
      cursor
      claim {
        ...documentsClaim_claim
      }
    }
  }
`;
