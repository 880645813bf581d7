package org.dixit.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.http.HttpServer;
import org.dixit.explorer.ExplorerConfig;
import org.dixit.page.PageConfig;
import org.jboss.logging.Logger;

/** Says where the service is, once it is there, as the last lines of the start. */
@QuarkusMain
public class Start implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Start.class);

    private final HttpServer server;
    private final PageConfig page;
    private final ExplorerConfig explorer;

    Start(HttpServer server, PageConfig page, ExplorerConfig explorer) {
        this.server = server;
        this.page = page;
        this.explorer = explorer;
    }

    @Override
    public int run(String... arguments) {
        var base = server.getLocalBaseUri();
        if (page.enabled() || explorer.enabled()) {
            LOG.infof("Explore Dixit at %s", base.resolve("/"));
        }
        LOG.infof("GraphQL: %s%s  Health: %s  Metrics: %s", base.resolve("/graphql"),
                explorer.enabled() ? "  Explorer: " + base.resolve("/q/graphql-ui/") : "", base.resolve("/q/health"), base.resolve("/q/metrics"));
        StartPages.giveBack();
        Quarkus.waitForExit();
        return 0;
    }
}
