package org.dixit.operation;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Which measurements /q/metrics shows. */
@Singleton
public class Meters {

    /**
     * Gauges of which there are several that nothing tells apart: Netty's event loop and its acceptor both count their
     * threads under the first, each event loop the queue of its database client under the second. One of them would be
     * shown, by chance, and a warning logged for the others. (sql_pool_queue_size counts what waits for a connection.)
     */
    private static final Set<String> AMBIGUOUS = Set.of("netty.eventexecutor.workers", "postgresql.queue.size");

    private static final MeterFilter FILTER = MeterFilter.deny(meter -> AMBIGUOUS.contains(meter.getName()));

    @Produces
    @Singleton
    MeterFilter filter() {
        return FILTER;
    }

    /** The extension gives the filter to the registry that is shown, but Vert.x reports to the one above that. */
    void filterAbove(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Metrics.globalRegistry.config().meterFilter(FILTER);
    }
}
