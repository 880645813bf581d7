package org.dixit.http;

import io.netty.channel.Channel;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Connections on which nothing is said for a while are ended (see {@code quarkus.http.idle-timeout}), which those are not to be
 * that wait for what takes long, such as a large dossier's import. They end with the answer instead.
 */
class SilentConnections {

    private static final int EARLY = 1000;

    void keep(@Observes Filters filters, @All List<OwnBodyLimit> mayTakeLong) {
        filters.register(exchange -> {
            if (mayTakeLong.stream().anyMatch(own -> own.appliesTo(exchange.request()))) {
                keepUntilTheAnswer(exchange);
            }
            exchange.next();
        }, EARLY);
    }

    private static void keepUntilTheAnswer(RoutingContext exchange) {
        if (exchange.request().connection() instanceof ConnectionBase connection) {
            mayBeSilent(connection.channel());
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            exchange.addBodyEndHandler(answered -> connection.close());
        }
    }

    private static void mayBeSilent(Channel channel) {
        while (channel.pipeline().get(IdleStateHandler.class) != null) {
            channel.pipeline().remove(IdleStateHandler.class);
        }
    }
}
