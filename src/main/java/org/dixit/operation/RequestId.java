package org.dixit.operation;

import io.quarkus.vertx.web.RouteFilter;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id that its log lines and its response carry: the one that it brings, if that can stand in a log
 * line, else a new one.
 */
public class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_ALL_OTHERS = 1000;

    @RouteFilter(BEFORE_ALL_OTHERS)
    void identify(RoutingContext exchange) {
        var brought = exchange.request().getHeader(HEADER);
        var id = brought != null && HARMLESS.matcher(brought).matches() ? brought : fresh();
        MDC.put("requestId", id);
        exchange.response().putHeader(HEADER, id);
        exchange.next();
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
