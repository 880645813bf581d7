package org.dixit.graph;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a page of another site has sent a request without having been asked to: browsers let links and images do that by GET.
 * They say so themselves in Sec-Fetch-Site, and older ones by an Origin that is not this host; programs say neither, and may.
 * Where CORS is configured, it has had its say about whoever gives an Origin.
 */
@ApplicationScoped
class CrossSite {

    private static final Set<String> OF_THIS_SITE = Set.of("same-origin", "none");

    private final boolean corsIsConfigured;

    CrossSite(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean corsIsConfigured) {
        this.corsIsConfigured = corsIsConfigured;
    }

    boolean sent(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (corsIsConfigured && origin != null) {
            return false;
        }
        return site != null
                ? !OF_THIS_SITE.contains(site)
                : origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }
}
