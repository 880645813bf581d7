package org.dixit.operation;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which measurements /q/metrics shows. */
public class Meters {

    /**
     * Netty's event loop and its acceptor both report their number of threads under this name with nothing to tell them
     * apart: one of the two would be shown, and a warning logged for the other.
     */
    @Produces
    @Singleton
    MeterFilter withoutAmbiguousWorkers() {
        return MeterFilter.denyNameStartsWith("netty.eventexecutor.workers");
    }
}
