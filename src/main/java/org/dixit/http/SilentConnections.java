package org.dixit.http;

import io.netty.channel.Channel;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/**
 * Connections on which nothing is said for a while are ended (see {@code quarkus.http.idle-timeout}), which those are not to be
 * that wait for what takes long, such as a large dossier's import.
 */
class SilentConnections {

    private static final int EARLY = 1000;

    void keep(@Observes Filters filters, OwnBodyLimits mayTakeLong) {
        filters.register(exchange -> {
            if (mayTakeLong.applyTo(exchange.request()) && exchange.request().connection() instanceof ConnectionBase connection) {
                keepUntilTheAnswer(exchange, connection.channel());
            }
            exchange.next();
        }, EARLY);
    }

    private static void keepUntilTheAnswer(RoutingContext exchange, Channel channel) {
        var ends = channel.pipeline().get(IdleStateHandler.class);
        if (ends == null) {
            return;
        }
        while (channel.pipeline().get(IdleStateHandler.class) != null) {
            channel.pipeline().remove(IdleStateHandler.class);
        }
        exchange.addBodyEndHandler(answered -> channel.eventLoop().execute(() -> channel.pipeline().addFirst(again(ends))));
    }

    private static IdleStateHandler again(IdleStateHandler ends) {
        return new IdleStateHandler(ends.getReaderIdleTimeInMillis(), ends.getWriterIdleTimeInMillis(), ends.getAllIdleTimeInMillis(), TimeUnit.MILLISECONDS);
    }
}
