package org.dixit.actor;

import java.time.LocalDate;
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
public interface ActorApi {

    @Query
    @Description("The actor with a key; null where there is none.")
    Actor actor(@NonNull @Description("The actor's key.") String key);

    @Query
    @Description("Actors; by key where no order is given.")
    ActorConnection actors(
            @Description(Paging.FILTER) ActorFilter filter,
            @Description(Paging.ORDER) ActorOrder orderBy,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after,
            @Description(Paging.LAST) Integer last,
            @Description(Paging.BEFORE) String before);

    @NonNull
    @Description("Its name in the language asked for; else English; else whichever there is.")
    String name(@Source Actor actor, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description("The party that it belongs to on a day: where its affiliations lead in the end; itself if none does.")
    Actor party(@Source Actor actor, @Description("The day; today (UTC) where none is given.") LocalDate at);

    @NonNull
    @Description("Who belongs to it today (UTC), directly or through others, as a part or as the holder of an office; by key.")
    ActorMemberConnection members(@Source Actor actor,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Description("The member's title there, such as its office.")
    String title(@Source ActorMemberEdge member, @Description(Paging.LANGUAGE) String language);

    @Description("Its title there, such as the office it holds.")
    String title(@Source Affiliation affiliation, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description(History.DESCRIPTION)
    ChangeConnection history(@Source Actor actor,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Mutation
    @NonNull
    @Description("Records an actor." + RecordingInputs.IDEMPOTENT)
    RecordActorPayload recordActor(@NonNull @Description("What to write.") RecordActorInput input);
}
