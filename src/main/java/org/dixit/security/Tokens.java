package org.dixit.security;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dixit.value.Sha256;

/**
 * Bearer tokens that the configuration names, by their hashes, so that who reads the configuration cannot use them. A plain
 * SHA-256 suffices, and no slow hash is needed: these are random texts of 128 bits or more and no passwords, so there is nothing
 * to guess. Hashes are compared in constant time and with every token, so how long it takes says nothing of any.
 */
@ApplicationScoped
class Tokens {

    private record Known(byte[] sha256, Caller holder) {}

    private final List<Known> known = new ArrayList<>();

    Tokens(AccessConfig config) {
        config.tokens().forEach((holder, token) -> known.add(new Known(hash(holder, token.sha256()), new Caller(holder, token.roles(), holder))));
    }

    /** Nothing that is no hash is shown: it may be the token itself. */
    private static byte[] hash(String holder, String sha256) {
        if (!sha256.matches("[0-9A-Fa-f]{64}")) {
            throw new ConfigurationException("dixit.access.tokens." + holder + ".sha256 is no SHA-256: write the 64 hexadecimal digits"
                    + " that sha256sum gives for the token");
        }
        return bytes(sha256.toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String hexadecimal) {
        return hexadecimal.getBytes(StandardCharsets.US_ASCII);
    }

    boolean areThere() {
        return !known.isEmpty();
    }

    Optional<Caller> holder(String token) {
        var hash = bytes(Sha256.of(token));
        Caller holder = null;
        for (var each : known) {
            if (MessageDigest.isEqual(each.sha256, hash)) {
                holder = each.holder;
            }
        }
        return Optional.ofNullable(holder);
    }
}
