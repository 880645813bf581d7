package org.dixit.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What may be done with the texts of documents, which may be under copyright. */
@ConfigMapping(prefix = "dixit.texts")
public interface TextConfig {

    /** Whether full texts are served and exported, or only used to verify and to quote passages. */
    @WithName("public")
    @WithDefault("false")
    boolean isPublic();
}
