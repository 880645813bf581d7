package org.dixit.claim;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.dixit.actor.Actor;
import org.dixit.document.Document;
import org.dixit.document.DocumentConnection;
import org.dixit.event.Event;
import org.dixit.graph.Paging;
import org.dixit.history.ChangeConnection;
import org.dixit.history.History;
import org.dixit.question.Question;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public interface ClaimApi {

    String BY_DAY_SAID = " By the day on which they were said, at the latest, where no order is given.";

    @Query
    @Description("The claim with a key; null where there is none.")
    Claim claim(@NonNull @Description("The claim's key.") String key);

    @Query
    @Description("Claims." + BY_DAY_SAID)
    ClaimConnection claims(
            @Description(Paging.FILTER) ClaimFilter filter,
            @Description(Paging.ORDER) ClaimOrder orderBy,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after,
            @Description(Paging.LAST) Integer last,
            @Description(Paging.BEFORE) String before);

    @NonNull
    @Description("What it says, in the language asked for; else English; else whichever there is.")
    String statement(@Source Claim claim, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description("The documents that carry it, in the order recorded.")
    ReportConnection reports(@Source Claim claim,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Description("What it counts or measures, in the language asked for; else English; else whichever there is.")
    String unit(@Source Quantity quantity, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description("The claims that it made, alone or with others." + BY_DAY_SAID)
    ClaimConnection claims(@Source Actor actor,
            @Description(Paging.FILTER) ClaimFilter filter,
            @Description(Paging.ORDER) ClaimOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("The claims that it reports." + BY_DAY_SAID)
    ClaimConnection claims(@Source Document document,
            @Description(Paging.FILTER) ClaimFilter filter,
            @Description(Paging.ORDER) ClaimOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Claims about the event or answering one of its questions." + BY_DAY_SAID)
    ClaimConnection claims(@Source Event event,
            @Description(Paging.FILTER) ClaimFilter filter,
            @Description(Paging.ORDER) ClaimOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Documents that report a claim about it, the newest first.")
    DocumentConnection documents(@Source Event event,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("The claims that answer it." + BY_DAY_SAID)
    ClaimConnection claims(@Source Question question,
            @Description(Paging.FILTER) ClaimFilter filter,
            @Description(Paging.ORDER) ClaimOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description(History.DESCRIPTION)
    ChangeConnection history(@Source Claim claim,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Mutation
    @NonNull
    @Description("Records a claim." + RecordingInputs.IDEMPOTENT)
    RecordClaimPayload recordClaim(@NonNull @Description("What to write.") RecordClaimInput input);

    @Mutation
    @NonNull
    @Description("Takes a claim out of every assessment; it stays readable, with the reason. One that is retracted keeps the reason given first." + RecordingInputs.IDEMPOTENT)
    RetractClaimPayload retractClaim(@NonNull @Description("What to write.") RetractClaimInput input);

    @Mutation
    @NonNull
    @Description("Takes a retracted claim back in. One that is not retracted stays as it is." + RecordingInputs.IDEMPOTENT)
    ReinstateClaimPayload reinstateClaim(@NonNull @Description("What to write.") ReinstateClaimInput input);

    @NonNull
    @Subscription
    @Description("Each claim recorded, changed, retracted or reinstated, in the order of the commits, whichever replica wrote it: from now on, or from just after a cursor.")
    Multi<@NonNull ClaimRecorded> claimRecorded(
            @Description("Only claims about the event of this key, or answering one of its questions; also those that did so before the change.") String event,
            @Description("Only claims that answer the question of this key, likewise.") String question,
            @Description("The cursor of the last event that arrived: what follows it comes first.") String after);
}
