package org.dixit.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows who holds one of the {@link Tokens}. Where OpenID Connect is configured, any other token is left to that. */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final int BEFORE_OPENID_CONNECT = DEFAULT_PRIORITY + 100;

    private final Tokens tokens;
    private final boolean openIdConnect;

    TokenAuthentication(Tokens tokens, @ConfigProperty(name = Callers.OPENID_CONNECT) boolean openIdConnect) {
        this.tokens = tokens;
        this.openIdConnect = openIdConnect;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager others) {
        var token = BearerToken.of(exchange.request().getHeader(HttpHeaders.AUTHORIZATION));
        var holder = token.flatMap(tokens::holder);
        if (holder.isPresent()) {
            return Uni.createFrom().item(identity(holder.get()));
        }
        return token.isEmpty() || openIdConnect
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static SecurityIdentity identity(Caller holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.name()))
                .addRoles(holder.roles().stream().map(Role::name).collect(Collectors.toSet()))
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, BearerToken.CHALLENGE, BearerToken.SCHEME));
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID_CONNECT;
    }
}
