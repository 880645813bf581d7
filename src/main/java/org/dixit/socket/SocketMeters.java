package org.dixit.socket;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many are connected, and subscribed. */
@ApplicationScoped
class SocketMeters {

    void register(@Observes StartupEvent start, MeterRegistry registry, Conversations conversations) {
        Gauge.builder("dixit.sockets", conversations, Conversations::sockets).description("WebSockets that are open").register(registry);
        Gauge.builder("dixit.subscriptions", conversations, Conversations::subscriptions)
                .description("Subscriptions over them").register(registry);
    }
}
