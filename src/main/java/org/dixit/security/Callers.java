package org.dixit.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dixit.http.Failure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells who sent a request: the holder of its token. Where neither tokens nor OpenID Connect are configured, whoever is at the
 * machine itself may do what needs no word of the operator.
 */
@ApplicationScoped
public class Callers {

    static final String OPENID_CONNECT = "quarkus.oidc.tenant-enabled";

    /** What a header can carry without being taken for more than one word. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private static final Logger LOG = Logger.getLogger(Callers.class);

    private final HttpAuthenticator authenticator;
    private final boolean open;
    private final Set<Role> everyones;
    private final Caller local;

    Callers(HttpAuthenticator authenticator, Tokens tokens, AccessConfig config, @ConfigProperty(name = OPENID_CONNECT) boolean openIdConnect) {
        this.authenticator = authenticator;
        this.open = !tokens.areThere() && !openIdConnect;
        this.everyones = config.readingOpen() ? Set.of(Role.READER) : Set.of();
        this.local = new Caller("local", EnumSet.complementOf(EnumSet.of(Role.TEXT_READER)), null);
    }

    void tell(@Observes StartupEvent start) {
        if (open) {
            LOG.info("Writing is possible only from this machine: neither tokens nor OpenID Connect are configured");
        }
    }

    /** The one who sent it; a failure tells of a token that is not valid. */
    public Uni<Caller> of(RoutingContext exchange) {
        if (exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return authenticator.attemptAuthentication(exchange)
                    .onFailure().transform(invalid -> BearerToken.invalid())
                    .map(identity -> identity == null || identity.isAnonymous() ? anyone(exchange) : caller(identity));
        }
        return Uni.createFrom().item(open && Address.isOfThisMachine(exchange.request()) ? local : anyone(exchange));
    }

    /** The holder of a token that came in another way than in the header of the request, which it takes the place of. */
    public Uni<Caller> of(RoutingContext exchange, String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Uni.createFrom().failure(BearerToken.invalid());
        }
        exchange.request().headers().set(HttpHeaders.AUTHORIZATION, BearerToken.SCHEME + " " + token);
        return of(exchange);
    }

    /**
     * The one who sent it, if that one may do what is needed; to be called on a worker thread.
     *
     * @throws Failure otherwise
     */
    public Caller admit(RoutingContext exchange, Role needed) {
        var caller = of(exchange).await().indefinitely();
        caller.check(needed);
        return caller;
    }

    private Caller caller(SecurityIdentity identity) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> identity.getRoles().stream().anyMatch(name -> isNamed(role, name)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        roles.addAll(everyones);
        var name = identity.getPrincipal().getName();
        return new Caller(name, roles, name);
    }

    private Caller anyone(RoutingContext exchange) {
        return new Caller(null, everyones, Address.of(exchange.request()));
    }

    /** An OpenID Connect provider may write them in lower case, and with hyphens. */
    private static boolean isNamed(Role role, String name) {
        return role.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
