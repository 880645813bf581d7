package org.dixit.fetch;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
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
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(fetchers));
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
        var sql = statement(environment);
        return run(sql, sql.values())
                .map(rows -> rows.get(0))
                .compose(document -> document == null ? Future.succeededFuture() : completed(sql, document))
                .toCompletionStage();
    }

    /** What answers a field of Query, but for what is computed. */
    Sql statement(DataFetchingEnvironment environment) {
        var sql = new Sql(catalog).add("select ");
        return sql.addUtf8(() -> catalog.type("Query").writeField(Selected.of(environment), null, sql));
    }

    private Future<Json> completed(Sql sql, Json document) {
        return sql.computed().isEmpty() ? Future.succeededFuture(document) : complete(sql, document.text()).map(Json::of);
    }

    /** The document that a statement gave, with all that is computed in its place. */
    Future<String> complete(Sql sql, String document) {
        var completion = new Completion(mapper, sql, document);
        return completion.isDone()
                ? Future.succeededFuture(document)
                : vertx.executeBlocking(completion::next, false)
                        .compose(next -> run(next, next.values())
                                .map(values -> completion.filled(values.stream().map(Json::text).toList()))
                                .compose(filled -> complete(next, filled)));
    }

    /** What stands in the only column of a statement's rows: see {@link Sql#addUtf8}. */
    Future<List<Json>> run(Sql sql, List<Object> values) {
        return pool.withConnection(connection -> connection.preparedQuery(sql.text()).execute(Tuple.wrap(values)).map(Reader::documents));
    }

    private static List<Json> documents(RowSet<Row> rows) {
        var documents = new ArrayList<Json>(rows.size());
        for (var row : rows) {
            var document = row.getBuffer(0);
            documents.add(document == null ? null : new Json(document.getBytes()));
        }
        return documents;
    }
}
