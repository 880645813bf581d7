package org.dixit.security;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Tells who sent a request: whoever is at the machine itself may do what needs no word of an operator. */
@ApplicationScoped
public class Callers {

    private static final Caller LOCAL = new Caller("local", EnumSet.complementOf(EnumSet.of(Role.TEXT_READER)));
    private static final Caller ANYONE = new Caller(null, Set.of(Role.READER));

    public Uni<Caller> of(RoutingContext exchange) {
        return Uni.createFrom().item(Writers.isFromHere(exchange.request()) ? LOCAL : ANYONE);
    }
}
