package org.dixit.assessment;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.time.LocalDate;
import java.util.List;
import org.dixit.assessment.rules.Certainty;
import org.dixit.assessment.rules.PositionHolder;
import org.dixit.claim.Claim;
import org.dixit.claim.ClaimConnection;
import org.dixit.event.Event;
import org.dixit.graph.Paging;
import org.dixit.question.Question;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public interface AssessmentApi {

    String AT = "As claimed by the end of this day; without a limit where it is absent.";
    String TOLERANCE = "What \"about\" may be off by, as a fraction: 0 to 1.";
    String BY = "Whether parties or single claimants hold positions.";
    String NO_LIMIT = " As it is without a last day, with a tolerance of 0.1, by party.";

    @Query
    @Description("Where accounts disagree, by key." + NO_LIMIT)
    DisputeConnection disputes(
            @Description(Paging.FILTER) DisputeFilter filter,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("What it comes to on a day.")
    Assessment assessment(@Source Question question,
            @Description(AT) LocalDate at,
            @Description(TOLERANCE) @DefaultValue("0.1") Double tolerance,
            @Description(BY) @DefaultValue("PARTY") PositionHolder by);

    @NonNull
    @Description("The same on several days, in the order given.")
    List<@NonNull Assessment> assessments(@Source Question question,
            @NonNull @Description("The days; at most 100.") List<@NonNull LocalDate> at,
            @Description(TOLERANCE) @DefaultValue("0.1") Double tolerance,
            @Description(BY) @DefaultValue("PARTY") PositionHolder by);

    @NonNull
    @Description("The days on which something was said on it or its parts, in order: between them no assessment changes.")
    List<@NonNull LocalDate> saidOn(@Source Question question);

    @NonNull
    @Description("Whether it is in dispute." + NO_LIMIT)
    Boolean contested(@Source Question question);

    @NonNull
    @Description("Its disputes, by key." + NO_LIMIT)
    DisputeConnection disputes(@Source Question question,
            @Description("Only those of this certainty.") Certainty certainty,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Whether any of its own questions is in dispute." + NO_LIMIT)
    Boolean contested(@Source Event event);

    @NonNull
    @Description("The disputes on its own questions, by key." + NO_LIMIT)
    DisputeConnection disputes(@Source Event event,
            @Description("Only those of this certainty.") Certainty certainty,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Whether a standing position of its party rests on it." + NO_LIMIT)
    Boolean standing(@Source Claim claim);

    @NonNull
    @Description("Claims that the positions in dispute with this one rest on, by the day on which they were said." + NO_LIMIT)
    ClaimConnection disputedBy(@Source Claim claim,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Claims that the positions which corroborate this one rest on, by the day on which they were said." + NO_LIMIT)
    ClaimConnection corroboratedBy(@Source Claim claim,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Who, how much, when, and what would reconcile them; in English or French.")
    String explanation(@Source Dispute dispute, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Subscription
    @Description("Each dispute that begins, changes or ends, in the order of the commits, whichever replica wrote it: from now on, or from just after a cursor." + NO_LIMIT)
    Multi<@NonNull DisputeChange> disputeChanged(
            @Description("Only disputes on questions of the event of this key.") String event,
            @Description("The cursor of the last event that arrived: what follows it comes first.") String after);
}
