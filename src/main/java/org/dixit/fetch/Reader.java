package org.dixit.fetch;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dixit.graph.Json;

/**
 * Answers each field of Query with one SQL statement, however much is selected below it; and what is selected below values
 * that code has at hand.
 */
@ApplicationScoped
public class Reader {

    private final Catalog catalog;
    private final Pool pool;
    private final Vertx vertx;
    private final ObjectMapper mapper;

    Reader(Catalog catalog, Pool pool, Vertx vertx, ObjectMapper mapper) {
        this.catalog = catalog;
        this.pool = pool;
        this.vertx = vertx;
        this.mapper = mapper;
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

    /**
     * Composes what is asked of a field whose values code hands over.
     *
     * @throws org.dixit.graph.BadRequest if an argument below it asks for what cannot be
     */
    public Reading below(DataFetchingEnvironment field) {
        var selected = Selected.of(field);
        return new Reading(this, new Sql(catalog), catalog.type(selected.type()), selected);
    }

    private CompletionStage<Json> read(DataFetchingEnvironment environment) {
        var sql = new Sql(catalog);
        catalog.type("Query").writeField(Selected.of(environment), null, sql.add("select "));
        return run(sql.add("::text"), sql.values())
                .map(texts -> texts.get(0))
                .chain(document -> document == null ? Uni.createFrom().nullItem() : complete(sql, document))
                .map(document -> document == null ? null : new Json(document))
                .subscribeAsCompletionStage();
    }

    /** The document that a statement gave, with all that is computed in its place. */
    Uni<String> complete(Sql sql, String document) {
        var completion = new Completion(mapper, sql, document);
        return completion.isDone()
                ? Uni.createFrom().item(document)
                : vertx.executeBlocking(Uni.createFrom().item(completion::next), false)
                        .chain(next -> run(next, next.values())
                                .map(completion::filled)
                                .chain(filled -> complete(next, filled)));
    }

    /** The texts in the only column that a statement gives, row by row. */
    Uni<List<String>> run(Sql sql, List<Object> values) {
        return pool.preparedQuery(sql.text()).execute(Tuple.wrap(values)).map(Reader::texts);
    }

    private static List<String> texts(RowSet<Row> rows) {
        var texts = new ArrayList<String>(rows.size());
        rows.forEach(row -> texts.add(row.getString(0)));
        return texts;
    }
}
