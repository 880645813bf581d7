package org.dixit.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What becomes of the full texts of documents, which may be under copyright. */
@ConfigMapping(prefix = "dixit.texts")
public interface TextsConfig {

    /** Whether they are shown and exported to everyone. Off, they serve to verify and to quote passages. */
    @WithName("public")
    @WithDefault("false")
    boolean isPublic();
}
