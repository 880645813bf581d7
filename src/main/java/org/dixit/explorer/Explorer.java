package org.dixit.explorer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dixit.page.PageConfig;

/**
 * Gives the explorer its examples, and leads from {@code /} to it where nothing else is there. It is GraphiQL as the
 * extension brings it, but for the script that sets it up: the extension's own knows nothing of examples.
 */
@ApplicationScoped
public class Explorer {

    /** The example queries in the order in which they are shown. Each answers on the sample dossier. */
    static final List<String> EXAMPLES = List.of("who-claims-what", "who-disagrees", "denials-and-silences", "timeline", "one-event",
            "one-actor", "search", "documents", "by-id", "record-a-claim");

    private static final String PAGE = "/q/graphql-ui/";
    private static final int BEFORE_THE_EXTENSION = -1;

    private final ExplorerConfig config;
    private final PageConfig page;
    private final ObjectMapper mapper;

    Explorer(ExplorerConfig config, PageConfig page, ObjectMapper mapper) {
        this.config = config;
        this.page = page;
        this.mapper = mapper;
    }

    void install(@Observes Router router) throws IOException {
        if (!config.enabled()) {
            return;
        }
        var script = script();
        if (!page.enabled()) {
            router.get("/").order(BEFORE_THE_EXTENSION).handler(exchange -> exchange.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, PAGE)
                    .end());
        }
        router.get(PAGE + "render.js").order(BEFORE_THE_EXTENSION).handler(exchange -> exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(script));
    }

    private String script() throws IOException {
        var queries = new ArrayList<String>();
        for (var name : EXAMPLES) {
            queries.add(example(name));
        }
        return "const examples = " + mapper.writeValueAsString(queries) + ";\n\n" + resource("render.js");
    }

    static String example(String name) throws IOException {
        return resource("examples/" + name + ".graphql");
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Explorer.class.getResourceAsStream("/explorer/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
