package org.dixit.security;

import java.util.Optional;
import org.dixit.http.Failure;

/** How a token is sent, and what is answered where it does not suffice: RFC 6750. */
final class BearerToken {

    static final String SCHEME = "Bearer";

    static final String CHALLENGE = "WWW-Authenticate";

    private BearerToken() {
    }

    /** @param authorization the header of that name; null where there is none */
    static Optional<String> of(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)
                ? Optional.of(authorization.substring(SCHEME.length() + 1).strip())
                : Optional.empty();
    }

    static Failure missing() {
        return new Failure(401, "UNAUTHENTICATED", "This needs a token.", "Send it in the header Authorization: " + SCHEME + " TOKEN.")
                .with(CHALLENGE, SCHEME);
    }

    static Failure invalid() {
        return new Failure(401, "UNAUTHENTICATED", "This token is not known, or no longer valid.", "Get a new one.")
                .with(CHALLENGE, SCHEME + " error=\"invalid_token\"");
    }

    static Failure insufficient(Role needed) {
        return new Failure(403, "FORBIDDEN", "Your token does not have the role " + needed + ".", "Ask the operator for it.")
                .with(CHALLENGE, SCHEME + " error=\"insufficient_scope\", scope=\"" + needed + "\"");
    }
}
