package org.dixit.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The page on which people look at what is recorded. */
@ConfigMapping(prefix = "dixit.page")
public interface PageConfig {

    /** Whether it is served, at {@code /}; where it is not, {@code /} leads to the explorer. */
    @WithDefault("true")
    boolean enabled();
}
