package org.dixit.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The practical limit: a route for each query that sends its one hand-written statement and answers with the JSON that comes
 * back. Arguments: port, the database's address, the number of connections to it.
 */
public final class PlainRoute {

    /** Not the second colon of a cast. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

    private record Statement(String sql, List<String> parameters) {

        static Statement of(String text) {
            var parameters = new ArrayList<String>();
            var sql = PARAMETER.matcher(text).replaceAll(match -> {
                if (!parameters.contains(match.group(1))) {
                    parameters.add(match.group(1));
                }
                return "\\$" + (parameters.indexOf(match.group(1)) + 1) + "::text";
            });
            return new Statement(sql, parameters);
        }
    }

    private PlainRoute() {
    }

    public static void main(String[] arguments) {
        var vertx = Vertx.vertx(new VertxOptions());
        var options = PgConnectOptions.fromUri(arguments[1]).setCachePreparedStatements(true).setPreparedStatementCacheSqlFilter(sql -> true);
        var pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(Integer.parseInt(arguments[2]))).connectingTo(options).using(vertx).build();
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        for (var query : Query.all()) {
            query.plain().map(Statement::of).ifPresent(statement ->
                    router.post("/" + query.name()).handler(exchange -> answer(exchange, statement, pool)));
        }
        // Over as many threads as Quarkus has for it: one server for each.
        for (int i = 0; i < VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE; i++) {
            vertx.createHttpServer().requestHandler(router).listen(Integer.parseInt(arguments[0]), "127.0.0.1");
        }
    }

    private static void answer(RoutingContext exchange, Statement statement, Pool pool) {
        var variables = new JsonObject(exchange.body().buffer()).getJsonObject("variables", new JsonObject());
        var values = Tuple.tuple();
        statement.parameters().forEach(name -> values.addString(variables.getString(name)));
        pool.preparedQuery(statement.sql()).execute(values)
                .onSuccess(rows -> exchange.response()
                        .putHeader("Content-Type", "application/json")
                        .end("{\"data\":" + rows.iterator().next().getString(0) + "}"))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    exchange.fail(failure);
                });
    }
}
