package org.dixit.explorer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The explorer of the GraphQL API. */
@ConfigMapping(prefix = "dixit.explorer")
public interface ExplorerConfig {

    /** Whether it is served. */
    @WithDefault("true")
    boolean enabled();
}
