package org.dixit.operation;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Leaves out of /q/metrics what would mislead. */
@ApplicationScoped
public class Meters implements VertxOptionsCustomizer {

    /**
     * Gauges of which there are several that nothing tells apart: Netty's event loop and its acceptor both count their
     * threads under the first, each event loop what its database client does under the others. One of them would be
     * shown, by chance, and a warning logged for the next. (The gauges of the whole pool, sql_pool_…, remain.)
     */
    private static final Set<String> AMBIGUOUS =
            Set.of("netty.eventexecutor.workers", "postgresql.queue.size", "postgresql.current");

    /** Before Vert.x is there, which reports them; beans of type MeterFilter come later than its first database client. */
    @Override
    public void accept(VertxOptions unchanged) {
        Metrics.globalRegistry.config().meterFilter(MeterFilter.deny(meter -> AMBIGUOUS.contains(meter.getName())));
    }
}
