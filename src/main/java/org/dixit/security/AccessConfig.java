package org.dixit.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Set;

/** Who may do what. */
@ConfigMapping(prefix = "dixit.access")
public interface AccessConfig {

    /** Whether everyone is a {@link Role#READER}. */
    @WithDefault("true")
    boolean readingOpen();

    /** Tokens by the names of those who hold them. */
    Map<String, Token> tokens();

    /** What is known of a token. */
    interface Token {

        /** The SHA-256 of the token's bytes, in hexadecimal. */
        String sha256();

        Set<Role> roles();
    }
}
