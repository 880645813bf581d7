package org.dixit.recording;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dixit.database.Outage;
import org.dixit.database.OutageLog;
import org.dixit.fetch.Reader;
import org.dixit.graph.BadRequest;
import org.dixit.graph.Json;
import org.dixit.http.Failure;
import org.dixit.line.WritersBusy;
import org.dixit.line.WritersCollided;
import org.dixit.security.Caller;

/**
 * Answers each field of Mutation: writes in one transaction what its input says, then reads what is asked of the payload in
 * one statement. Several in one operation come one after the other, as the specification has it.
 */
@ApplicationScoped
class Mutations {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final List<Recording> recordings;
    private final Reader reader;

    Mutations(@All List<Recording> recordings, Reader reader) {
        this.recordings = recordings;
        this.reader = reader;
    }

    void install(@Observes GraphQL.Builder graphql) {
        var schema = graphql.build().getGraphQLSchema();
        var fetchers = schema.getCodeRegistry().transform(registry -> recordings.forEach(recording -> registry.dataFetcher(
                FieldCoordinates.coordinates("Mutation", recording.mutation()),
                (DataFetcher<?>) mutation -> answer(recording, mutation))));
        graphql.schema(schema.transformWithoutTypes(builder -> builder.codeRegistry(fetchers)));
    }

    private CompletionStage<Json> answer(Recording recording, DataFetchingEnvironment mutation) {
        // Before anything is written, since it may turn out that something is asked which cannot be.
        var payload = reader.below(mutation);
        Caller caller = mutation.getGraphQlContext().get(Caller.class);
        return recording.record(Input.of(mutation), caller.name())
                .onFailure(WritersCollided.class).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).atMost(TRIES)
                .onFailure(WritersCollided.class).transform(Mutations::busy)
                .onFailure(WritersBusy.class).transform(Mutations::busy)
                .onFailure(Failure.class).transform(failure -> told((Failure) failure))
                .chain(outcome -> payload.of(outcome.toJson())
                        .onFailure(failure -> Outage.of(failure).isPresent()).transform(Mutations::unread))
                .subscribeAsCompletionStage();
    }

    /** Whatever the database wants for, it must not be said that nothing was written. */
    private static Throwable unread(Throwable failure) {
        OutageLog.tell(Outage.DATABASE_UNAVAILABLE, failure);
        return new BadRequest(Outage.DATABASE_UNAVAILABLE.name(), Outage.DATABASE_UNAVAILABLE.message());
    }

    private static Throwable busy(Throwable others) {
        return new BadRequest("BUSY", "Others are writing, perhaps an import. Nothing was written: try again in a moment.");
    }

    private static Throwable told(Failure failure) {
        return new BadRequest(failure.answer().code(), failure.answer().message() + " " + failure.answer().action());
    }
}
