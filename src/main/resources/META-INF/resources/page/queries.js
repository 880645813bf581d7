// @ts-check
import { graphql } from './graphql.js';

/** The front page: of everything, or of one dossier. */
export const FRONT = graphql(`query Front($lang: String!, $dossier: String, $compare: Boolean!) {
	questions(filter: {dossier: $dossier}, orderBy: {field: DISPUTES, direction: DESC}, first: 12) {
		totalCount
		nodes {
			key kind text(language: $lang) unit(language: $lang) temporality contested
			event { key title(language: $lang) }
			assessment @include(if: $compare) { ...glance }
		}
	}
	claims(filter: {dossier: $dossier}, orderBy: {field: RECORDED, direction: DESC}, first: 8) {
		totalCount
		nodes {
			key statement(language: $lang) stance quantity { low high qualifier } claimed { edtf earliest latest } recordedAt
			holders { key name(language: $lang) } claimants { key name(language: $lang) }
			question { key text(language: $lang) } event { key title(language: $lang) }
		}
	}
	events(filter: {dossier: $dossier}, orderBy: {field: OCCURRED, direction: DESC}, first: 12) {
		totalCount pageInfo { endCursor hasNextPage }
		nodes { key kind title(language: $lang) occurred { edtf earliest latest } place { name } contested }
	}
	dossiers(first: 20) {
		nodes { key title(language: $lang) events(first: 1) { totalCount } claims(first: 1) { totalCount } documents(first: 1) { totalCount } }
	}
}
fragment glance on Assessment {
	positions { holder { key name(language: $lang) } stance derived quantity { low high qualifier } range { low high } said asOf { edtf earliest latest } claims { key } }
	disputes { certainty gap first { ...side } second { ...side } }
	claimedRange { low high } agreedRange { low high }
}
fragment side on Position { holder { key } claims { key } }`);

export const MORE_EVENTS = graphql(`query MoreEvents($lang: String!, $dossier: String, $after: String) {
	events(filter: {dossier: $dossier}, orderBy: {field: OCCURRED, direction: DESC}, first: 50, after: $after) {
		totalCount pageInfo { endCursor hasNextPage }
		nodes { key kind title(language: $lang) occurred { edtf earliest latest } place { name } contested }
	}
}`);

export const SEARCH = graphql(`query Search($text: String!, $lang: String!, $after: String) {
	search(text: $text, first: 20, after: $after) {
		totalCount pageInfo { endCursor hasNextPage }
		edges {
			snippet
			node {
				__typename
				... on Actor { key name(language: $lang) kind }
				... on Document { key title(language: $lang) published { edtf earliest latest } url claims(first: 1) { nodes { key question { key } event { key } } } }
				... on Event { key title(language: $lang) occurred { edtf earliest latest } }
				... on Question { key text(language: $lang) contested }
				... on Claim { key statement(language: $lang) claimed { edtf earliest latest } claimants { name(language: $lang) } question { key } event { key } }
			}
		}
	}
}`);

/** A question, with what it comes to without a last day; other days are asked for with DAYS. Of one with thousands of claims, no history and no words. */
export const QUESTION = graphql(`query Question($key: String!, $lang: String!, $tolerance: Float!, $by: PositionHolder!, $all: Boolean!) {
	question(key: $key) {
		key kind text(language: $lang) unit(language: $lang) temporality saidOn
		event { key title(language: $lang) occurred { edtf earliest latest } }
		parts { key text(language: $lang) }
		claims(first: 1) { totalCount }
		unattributed: claims(filter: {attribution: [UNATTRIBUTED]}, first: 10) {
			totalCount
			nodes { key statement(language: $lang) stance quantity { low high qualifier } said claimed { edtf earliest latest } asOf { edtf earliest latest } reports(first: 1) { totalCount } }
		}
		assessment(tolerance: $tolerance, by: $by) {
			at claimedRange { low high } agreedRange { low high }
			positions { ...position }
			disputes { key certainty gap explanation(language: $lang) @include(if: $all) first { holder { key name(language: $lang) } } second { holder { key name(language: $lang) } } }
			revisions @include(if: $all) { holder { key } kind certainty before { ...position } after { ...position } }
		}
	}
}
fragment position on Position {
	holder { key name(language: $lang) anonymous }
	claims { key statement(language: $lang) claimants { key name(language: $lang) } quantity { low high qualifier } reports(first: 1) { totalCount } }
	derived doubtful stance quantity { low high qualifier } range { low high } said asOf { edtf earliest latest }
	corroboratedBy { holder { key name(language: $lang) } adverse }
}`);

/** What a question comes to on days, as far as it differs from what it comes to in the end. */
export const DAYS = graphql(`query Days($key: String!, $lang: String!, $tolerance: Float!, $by: PositionHolder!, $all: Boolean!, $days: [Date!]!) {
	question(key: $key) {
		assessments(at: $days, tolerance: $tolerance, by: $by) {
			at claimedRange { low high } agreedRange { low high }
			positions { ...position }
			disputes { key certainty gap explanation(language: $lang) @include(if: $all) first { holder { key name(language: $lang) } } second { holder { key name(language: $lang) } } }
		}
	}
}
fragment position on Position {
	holder { key name(language: $lang) anonymous }
	claims { key statement(language: $lang) claimants { key name(language: $lang) } quantity { low high qualifier } reports(first: 1) { totalCount } }
	derived doubtful stance quantity { low high qualifier } range { low high } said asOf { edtf earliest latest }
	corroboratedBy { holder { key name(language: $lang) } adverse }
}`);

/** Of a question on which too many hold positions to be assessed. */
export const UNASSESSED = graphql(`query Unassessed($key: String!, $lang: String!) {
	question(key: $key) {
		key kind text(language: $lang) unit(language: $lang) temporality saidOn
		event { key title(language: $lang) occurred { edtf earliest latest } }
		parts { key text(language: $lang) }
		claims(first: 1) { totalCount }
	}
}`);

export const CLAIMS = graphql(`query Claims($lang: String!, $filter: ClaimFilter, $first: Int!, $after: String) {
	claims(filter: $filter, orderBy: {field: CLAIMED, direction: DESC}, first: $first, after: $after) {
		totalCount pageInfo { endCursor hasNextPage }
		nodes {
			key statement(language: $lang) stance attribution standing quantity { low high qualifier } said
			claimed { edtf earliest latest approximate } asOf { edtf earliest latest }
			holders { key name(language: $lang) } claimants { key name(language: $lang) }
			retraction { at } question { key kind text(language: $lang) } event { key title(language: $lang) } reports(first: 1) { totalCount }
		}
	}
}`);

export const EVENT = graphql(`query Event($key: String!, $lang: String!, $at: Date, $compare: Boolean!) {
	event(key: $key) {
		key kind title(language: $lang) occurred { edtf earliest latest } place { name }
		partOf { key title(language: $lang) }
		parts(first: 30) { totalCount nodes { key title(language: $lang) occurred { edtf earliest latest } contested } }
		participants(first: 50) { edges { role node { key name(language: $lang) party { key } } } }
		claims(first: 1) { totalCount }
		questions(first: 40) {
			totalCount
			nodes {
				key kind text(language: $lang) unit(language: $lang) temporality
				assessment(at: $at) @include(if: $compare) { ...glance }
			}
		}
	}
}
fragment glance on Assessment {
	positions { holder { key name(language: $lang) } stance derived quantity { low high qualifier } range { low high } said asOf { edtf earliest latest } claims { key } }
	disputes { certainty gap first { ...side } second { ...side } }
	claimedRange { low high } agreedRange { low high }
}
fragment side on Position { holder { key } claims { key } }`);

/** What one question comes to. */
export const GLANCE = graphql(`query Glance($key: String!, $lang: String!, $at: Date) {
	question(key: $key) {
		assessment(at: $at) { ...glance }
	}
}
fragment glance on Assessment {
	positions { holder { key name(language: $lang) } stance derived quantity { low high qualifier } range { low high } said asOf { edtf earliest latest } claims { key } }
	disputes { certainty gap first { ...side } second { ...side } }
	claimedRange { low high } agreedRange { low high }
}
fragment side on Position { holder { key } claims { key } }`);

export const DISPUTES = graphql(`query Disputes($lang: String!, $filter: DisputeFilter, $after: String) {
	disputes(filter: $filter, first: 20, after: $after) {
		totalCount pageInfo { endCursor hasNextPage }
		nodes {
			key certainty gap explanation(language: $lang)
			question { key kind text(language: $lang) unit(language: $lang) event { key title(language: $lang) } }
			first { ...account }
			second { ...account }
		}
	}
}
fragment account on Position {
	holder { key name(language: $lang) anonymous } stance derived quantity { low high qualifier } range { low high } asOf { edtf earliest latest } said
	claims {
		key statement(language: $lang) claimants { key name(language: $lang) } quantity { low high qualifier }
		reports(first: 1) { totalCount nodes { fidelity document { title(language: $lang) language published { edtf earliest latest } } evidence { quote verification } } }
	}
}`);

/** For the board's filter by event. */
export const CONTESTED_EVENTS = graphql(`query ContestedEvents($lang: String!) {
	events(filter: {contested: true}, first: 100) { nodes { key title(language: $lang) } }
}`);

export const ACTOR = graphql(`query Actor($key: String!, $lang: String!) {
	actor(key: $key) {
		key kind name(language: $lang) aliases anonymous wikidataId
		party { key name(language: $lang) }
		affiliations { role title(language: $lang) since { edtf earliest latest } until { edtf earliest latest } actor { key name(language: $lang) } }
		members(first: 50) { totalCount edges { title(language: $lang) node { key name(language: $lang) kind } } }
	}
}`);

export const ACTOR_CLAIMS = graphql(`query ActorClaims($filter: ClaimFilter!, $lang: String!, $after: String) {
	claims(filter: $filter, orderBy: {field: CLAIMED, direction: DESC}, first: 100, after: $after) {
		totalCount pageInfo { endCursor hasNextPage }
		nodes {
			key statement(language: $lang) stance quantity { low high qualifier } said standing
			claimed { edtf earliest latest } claimants { key name(language: $lang) } retraction { at }
			question { id key kind text(language: $lang) unit(language: $lang) claims(first: 1) { totalCount } } event { key title(language: $lang) }
		}
	}
}`);

/** How positions on questions changed; of those with thousands of claims, only where they stand. */
export const COURSES = graphql(`query Courses($questions: [ID!]!, $lang: String!, $by: PositionHolder!, $all: Boolean!) {
	nodes(ids: $questions) {
		... on Question {
			key kind text(language: $lang) unit(language: $lang) event { key title(language: $lang) }
			assessment(by: $by) {
				positions { ...step }
				disputes { certainty first { holder { key } } second { holder { key } } }
				revisions @include(if: $all) { holder { key } kind certainty before { ...step } after { ...step } }
			}
		}
	}
}
fragment step on Position { holder { key name(language: $lang) } stance derived quantity { low high qualifier } range { low high } said asOf { edtf earliest latest } claims { key quantity { low high qualifier } } }`);

export const CLAIM = graphql(`query Claim($key: String!, $lang: String!) {
	claim(key: $key) {
		key statement(language: $lang) stance attribution standing quantity { low high qualifier unit(language: $lang) }
		claimed { edtf earliest latest } asOf { edtf earliest latest } recordedAt
		claimants { key name(language: $lang) anonymous } holders { key name(language: $lang) }
		question { key kind text(language: $lang) } event { key title(language: $lang) }
		retraction { reason at by }
		reports(first: 20) {
			totalCount
			nodes {
				fidelity note
				via { key name(language: $lang) }
				evidence { start end sha256 quote verification }
				document { key title(language: $lang) language translation url derivedFrom published { edtf earliest latest } publisher { key name(language: $lang) } characters }
			}
		}
		disputedBy(first: 10) { totalCount nodes { key statement(language: $lang) holders { key name(language: $lang) } question { key } event { key } } }
		corroboratedBy(first: 10) { totalCount nodes { key statement(language: $lang) holders { key name(language: $lang) } question { key } event { key } } }
	}
}`);

export const TEXT = graphql(`query Text($key: String!) {
	document(key: $key) { text }
}`);

export const RECORDED = graphql(`subscription Recorded($event: String, $question: String, $lang: String!, $after: String) {
	claimRecorded(event: $event, question: $question, after: $after) {
		cursor change
		claim { key statement(language: $lang) question { key } event { key } claimants { name(language: $lang) } }
	}
}`);
