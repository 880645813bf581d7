package org.dixit.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("What an actor is.")
public enum ActorKind {
    @Description("A state.") STATE,
    @Description("A ministry, a commission or another body of a state.") GOVERNMENT_BODY,
    @Description("Armed forces, or a part of them.") ARMED_FORCES,
    @Description("An intelligence service.") INTELLIGENCE_SERVICE,
    @Description("Any other organisation, also between states.") ORGANISATION,
    @Description("A news agency, newspaper, broadcaster or other medium.") MEDIA,
    @Description("A person.") PERSON
}
