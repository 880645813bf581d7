package org.dixit.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who brings the database to what this version needs. */
@ConfigMapping(prefix = "dixit.migrations")
public interface MigrationsConfig {

    /** Off: somebody else, before; the service is not ready until then. */
    @WithDefault("true")
    boolean atStart();
}
