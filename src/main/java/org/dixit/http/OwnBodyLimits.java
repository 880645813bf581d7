package org.dixit.http;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells requests whose bodies have a limit of their own, and may be long, from all others. */
@Singleton
public class OwnBodyLimits {

    private final List<OwnBodyLimit> all;

    OwnBodyLimits(@All List<OwnBodyLimit> all) {
        this.all = all;
    }

    public boolean applyTo(HttpServerRequest request) {
        return all.stream().anyMatch(own -> own.appliesTo(request));
    }
}
