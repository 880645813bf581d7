package org.dixit.fetch;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionStage;
import org.dixit.graph.Json;

/** Answers each field of Query with one SQL statement, however much is selected below it. */
@ApplicationScoped
public class Reader {

    private final Catalog catalog;
    private final Pool pool;

    Reader(Catalog catalog, Pool pool) {
        this.catalog = catalog;
        this.pool = pool;
    }

    void install(@Observes GraphQL.Builder graphql) {
        var schema = graphql.build().getGraphQLSchema();
        graphql.schema(answeredBy(this::read, schema));
    }

    private static GraphQLSchema answeredBy(DataFetcher<?> fetcher, GraphQLSchema schema) {
        var query = schema.getQueryType();
        var fetchers = schema.getCodeRegistry().transform(registry -> query.getFieldDefinitions()
                .forEach(field -> registry.dataFetcher(FieldCoordinates.coordinates(query, field), fetcher)));
        return schema.transform(builder -> builder.codeRegistry(fetchers));
    }

    private CompletionStage<Json> read(DataFetchingEnvironment environment) {
        var field = Selected.of(environment);
        var sql = new Sql(catalog);
        sql.add("select ");
        catalog.type("Query").writeField(field, null, sql);
        return run(sql.add("::text")).subscribeAsCompletionStage();
    }

    private Uni<Json> run(Sql sql) {
        return pool.preparedQuery(sql.text())
                .execute(Tuple.wrap(sql.values()))
                .map(rows -> rows.iterator().next().getString(0))
                .map(json -> json == null ? null : new Json(json));
    }
}
