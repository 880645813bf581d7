package org.dixit.event;

import org.dixit.actor.Actor;
import org.dixit.graph.Paging;
import org.dixit.history.ChangeConnection;
import org.dixit.history.History;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public interface EventApi {

    @Query
    @Description("The event with a key; null where there is none.")
    Event event(@NonNull @Description("The event's key.") String key);

    @Query
    @Description("Events; by when they occurred where no order is given.")
    EventConnection events(
            @Description(Paging.FILTER) EventFilter filter,
            @Description(Paging.ORDER) EventOrder orderBy,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after,
            @Description(Paging.LAST) Integer last,
            @Description(Paging.BEFORE) String before);

    @NonNull
    @Description("Its title in the language asked for; else English; else whichever there is.")
    String title(@Source Event event, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description("The events that belong to it directly, by when they occurred.")
    EventConnection parts(@Source Event event,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Who took part in it, by key; an actor with two roles is there twice.")
    EventParticipantConnection participants(@Source Event event,
            @Description("Only those with this part in it.") ParticipantRole role,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("The events that it took part in itself, by when they occurred.")
    ActorEventConnection events(@Source Actor actor,
            @Description("Only those in which it had this part.") ParticipantRole role,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description(History.DESCRIPTION)
    ChangeConnection history(@Source Event event,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Mutation
    @NonNull
    @Description("Records an event." + RecordingInputs.IDEMPOTENT)
    RecordEventPayload recordEvent(@NonNull @Description("What to write.") RecordEventInput input);
}
