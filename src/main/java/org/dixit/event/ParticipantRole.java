package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;

@Description("The part that an actor has in an event.")
public enum ParticipantRole {
    @Description("It began it, or attacked.") INITIATOR,
    @Description("It was aimed at it.") TARGET,
    @Description("It took part.") PARTICIPANT,
    @Description("It happened at its place, or at its invitation.") HOST,
    @Description("It signed.") SIGNATORY,
    @Description("It suffered from it.") VICTIM
}
