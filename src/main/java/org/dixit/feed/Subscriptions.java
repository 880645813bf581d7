package org.dixit.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQL;
import graphql.schema.FieldCoordinates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dixit.fetch.Reader;

/** Answers each field of Subscription by the feed that is declared for it. */
@ApplicationScoped
public class Subscriptions {

    private final Map<String, FeedReader> feeds = new LinkedHashMap<>();
    private final Reader reader;
    private final Vertx vertx;
    private final FeedConfig config;
    private final Wakeups wakeups;

    Subscriptions(Instance<Feed> declared, Reader reader, Pool pool, ObjectMapper mapper, Vertx vertx, FeedConfig config) {
        this.reader = reader;
        this.vertx = vertx;
        this.config = config;
        this.wakeups = new Wakeups(pool, vertx, this::wake);
        declared.forEach(feed -> feeds.put(feed.field(), new FeedReader(new FeedTable(feed, pool, mapper), vertx.getDelegate().getOrCreateContext())));
    }

    void install(@Observes GraphQL.Builder graphql) {
        var schema = graphql.build().getGraphQLSchema();
        var fetchers = schema.getCodeRegistry().transform(registry -> feeds.forEach((field, feed) -> registry.dataFetcher(
                FieldCoordinates.coordinates(schema.getSubscriptionType(), field), new FeedFetcher(field, feed, reader, vertx.getDelegate()))));
        graphql.schema(schema.transformWithoutTypes(builder -> builder.codeRegistry(fetchers)));
    }

    /** Before the migrations, which do not concern it: both connections are opened side by side. */
    void listen(@Observes @Priority(0) StartupEvent start) {
        wakeups.listen();
        vertx.setPeriodic(config.pollInterval().toMillis(), now -> wake());
    }

    void end(@Observes ShutdownEvent shutdown) {
        wakeups.end();
    }

    private void wake() {
        feeds.values().forEach(FeedReader::wake);
    }
}
