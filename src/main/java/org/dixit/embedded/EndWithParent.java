package org.dixit.embedded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;

/**
 * Ends the service after the process that started it, where {@link RunConfig#endWithParent()} says so. Maven, told to
 * stop, does not tell the programs that it runs: without this, the service and its PostgreSQL would run on unseen.
 */
@ApplicationScoped
class EndWithParent {

    void watch(@Observes StartupEvent started, RunConfig config) {
        if (config.endWithParent()) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
        }
    }
}
