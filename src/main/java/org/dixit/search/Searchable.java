package org.dixit.search;

import org.eclipse.microprofile.graphql.Description;

@Description("What can be searched for.")
public enum Searchable {
    @Description("Actors, by their names.") ACTOR,
    @Description("Documents, by their titles.") DOCUMENT,
    @Description("Events, by their titles.") EVENT,
    @Description("Questions, by their wording.") QUESTION,
    @Description("Claims, by their statements.") CLAIM
}
