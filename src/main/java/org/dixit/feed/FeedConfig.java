package org.dixit.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Feeds, as far as an operator may have reasons to change how they are read. */
@ConfigMapping(prefix = "dixit.feed")
public interface FeedConfig {

    /** How often to look for entries of which no notification has come, as where a pooler does not let them through. */
    @WithDefault("5s")
    Duration pollInterval();
}
