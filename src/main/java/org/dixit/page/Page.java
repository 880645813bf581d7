package org.dixit.page;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the page: one document at {@code /} and at every permalink, and the files that it names, which Quarkus serves
 * from {@code META-INF/resources}, below an address that has their version in it.
 */
@ApplicationScoped
public class Page {

    /** Which views there are besides the first; what they show is up to the page. */
    private static final String PERMALINK = "/(disputes|events|questions|actors)(?:/[^/]+)?";
    private static final String FIRST_VIEW = "home";
    private static final String FILE = PageFiles.FOLDER + "([0-9a-f]{16})/(.+)";
    private static final String KEPT = "page.kept";
    private static final int BEFORE_STATIC_FILES = -1;

    /** Nothing but what the service itself serves, nothing inline, and no text becomes markup but what lit-html compiles. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html";

    private final PageConfig config;
    private final boolean explorer;

    Page(PageConfig config, @ConfigProperty(name = "dixit.explorer.enabled", defaultValue = "true") boolean explorer) {
        this.config = config;
        this.explorer = explorer;
    }

    void install(@Observes Router router) throws IOException {
        if (!config.enabled()) {
            router.route(PageFiles.FOLDER + "*").order(BEFORE_STATIC_FILES).handler(exchange -> exchange.fail(404));
            router.route("/index.html").order(BEFORE_STATIC_FILES).handler(exchange -> exchange.fail(404));
            if (!explorer) {
                router.route("/").order(BEFORE_STATIC_FILES).handler(exchange -> exchange.fail(404));
            }
            return;
        }
        var document = PageFiles.document(explorer);
        router.get("/").order(BEFORE_STATIC_FILES).handler(exchange -> show(document, FIRST_VIEW, exchange));
        router.getWithRegex(PERMALINK).order(BEFORE_STATIC_FILES).handler(exchange -> show(document, exchange.pathParam("param0"), exchange));
        router.get("/index.html").order(BEFORE_STATIC_FILES).handler(exchange -> exchange.redirect("/"));
        router.getWithRegex(FILE).order(BEFORE_STATIC_FILES).handler(exchange -> reroute(document, exchange));
        router.get(PageFiles.FOLDER + "*").order(BEFORE_STATIC_FILES).handler(Page::addHeaders);
    }

    private static void show(PageFiles.Document document, String view, RoutingContext exchange) {
        var etag = '"' + document.version() + '-' + view + '"';
        var response = exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (etag.equals(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.end(document.of(view));
        }
    }

    /** Another version is asked for while an older or newer service runs beside this one: it gets what there is, and must not keep it. */
    private static void reroute(PageFiles.Document document, RoutingContext exchange) {
        var known = exchange.pathParam("param0").equals(document.version());
        exchange.put(KEPT, known && LaunchMode.current() != LaunchMode.DEVELOPMENT).reroute(PageFiles.FOLDER + exchange.pathParam("param1"));
    }

    /** In place of what Quarkus sets for all static files. */
    private static void addHeaders(RoutingContext exchange) {
        boolean kept = exchange.get(KEPT, false);
        exchange.addHeadersEndHandler(ignored -> exchange.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, kept ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff"));
        exchange.next();
    }
}
