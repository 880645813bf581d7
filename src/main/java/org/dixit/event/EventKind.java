package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of happening an event is.")
public enum EventKind {
    @Description("A war or another armed conflict as a whole.") ARMED_CONFLICT,
    @Description("An attack on the scale of a campaign.") OFFENSIVE,
    @Description("Fighting at one place and time.") BATTLE,
    @Description("An attack from afar: missiles, drones, bombs, shells.") STRIKE,
    @Description("Forces are sent somewhere.") MILITARY_DEPLOYMENT,
    @Description("Forces leave, or are pulled back.") MILITARY_WITHDRAWAL,
    @Description("People or things are taken.") CAPTURE,
    @Description("Arms are supplied.") ARMS_TRANSFER,
    @Description("An agreement between states or parties.") TREATY,
    @Description("People or delegations meet.") MEETING,
    @Description("Something is said, published or confirmed, and that is the event.") STATEMENT,
    @Description("Anything else.") OTHER
}
