package org.dixit.socket;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/**
 * Whose pages may open a socket, which browsers let any page do and leave to the service: those of this very site, and those
 * listed. A program that is no browser says nothing of a page.
 */
@ApplicationScoped
class Origins {

    private static final Map<String, String> DEFAULT_PORTS = Map.of("http", ":80", "https", ":443");

    private final Set<String> listed;

    Origins(SocketConfig config) {
        this.listed = config.origins().orElse(Set.of());
    }

    boolean allow(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || listed.contains(origin) || isOfSite(origin, request.getHeader(HttpHeaders.HOST));
    }

    static boolean isOfSite(String origin, String host) {
        var parts = origin.split("://", 2);
        var defaultPort = DEFAULT_PORTS.get(parts[0]);
        return defaultPort != null && host != null && parts.length == 2
                && without(defaultPort, parts[1]).equalsIgnoreCase(without(defaultPort, host));
    }

    private static String without(String port, String authority) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
