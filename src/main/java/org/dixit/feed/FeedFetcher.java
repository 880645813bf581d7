package org.dixit.feed;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.dixit.fetch.Cursor;
import org.dixit.fetch.Reader;
import org.dixit.fetch.SortType;
import org.dixit.graph.BadRequest;
import org.dixit.graph.Json;
import org.dixit.limit.CheckedCost;
import org.reactivestreams.Publisher;

/** Answers a field of Subscription with what happens from now on, or with all that follows a cursor. */
final class FeedFetcher implements DataFetcher<CompletionStage<Publisher<Json>>> {

    private static final String AFTER = "after";

    private final String field;
    private final FeedReader feed;
    private final Reader reader;
    private final Vertx vertx;

    FeedFetcher(String field, FeedReader feed, Reader reader, Vertx vertx) {
        this.field = field;
        this.feed = feed;
        this.reader = reader;
        this.vertx = vertx;
    }

    @Override
    public CompletionStage<Publisher<Json>> get(DataFetchingEnvironment environment) {
        var telling = Telling.of(reader.below(environment), environment.getGraphQlContext().get(CheckedCost.class));
        var interest = interest(environment.getArguments());
        return position(environment.getArgument(AFTER))
                .<Publisher<Json>>map(position -> subscriber -> subscriber.onSubscribe(
                        new Follower(feed, interest, telling, position, subscriber, vertx.getOrCreateContext())))
                .subscribeAsCompletionStage();
    }

    private static Interest interest(Map<String, Object> arguments) {
        var keys = new HashMap<String, String>();
        arguments.forEach((name, key) -> {
            if (!name.equals(AFTER) && key != null) {
                keys.put(name, key.toString());
            }
        });
        return new Interest(keys);
    }

    private Uni<Long> position(String after) {
        if (after == null) {
            return feed.table().last();
        }
        var seq = Long.parseLong(Cursor.parse(after, field, List.of(SortType.INTEGER)).values().get(0));
        return feed.table().has(seq).map(there -> {
            if (!there) {
                throw new BadRequest("INVALID_CURSOR", "Nothing is recorded here at the cursor \"" + BadRequest.shortened(after)
                        + "\": it comes from another database, or from a time that this one was set back from. Read anew what you show, and subscribe without after.");
            }
            return seq;
        });
    }
}
