package org.dixit.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.http.HttpServer;
import org.dixit.explorer.ExplorerConfig;
import org.jboss.logging.Logger;

/** Says where the service is, once it is there, as the last lines of the start. */
@QuarkusMain
public class Start implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Start.class);

    private final HttpServer server;
    private final ExplorerConfig explorer;

    Start(HttpServer server, ExplorerConfig explorer) {
        this.server = server;
        this.explorer = explorer;
    }

    @Override
    public int run(String... arguments) {
        var base = server.getLocalBaseUri();
        if (explorer.enabled()) {
            LOG.infof("Explore Dixit at %s", base.resolve("/"));
        }
        LOG.infof("GraphQL: %s  Health: %s  Metrics: %s",
                base.resolve("/graphql"), base.resolve("/q/health"), base.resolve("/q/metrics"));
        Quarkus.waitForExit();
        return 0;
    }
}
