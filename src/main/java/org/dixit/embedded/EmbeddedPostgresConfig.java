package org.dixit.embedded;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The PostgreSQL that starts by itself. All of it is without effect where a datasource is configured.
 */
@ConfigMapping(prefix = "dixit.embedded-postgres")
public interface EmbeddedPostgresConfig {

    /** Off: a service without a datasource refuses to start and says what to set. Meant for container images. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Where data, password, log and the unpacked programs are; created when missing, for one service at a time.
     * Default: {@code dixit/postgres} in {@code $XDG_DATA_HOME} or else in {@code ~/.local/share}, for root in
     * {@code /var/lib}; {@code target/embedded-postgres} where the data is not kept.
     */
    Optional<Path> dataDirectory();

    /**
     * Off: an empty database in a directory of its own that is deleted at the end, fast and not safe against a
     * power cut. In a {@code @QuarkusTest} that is so whatever is set here: a test must not touch kept data.
     */
    @WithDefault("true")
    boolean keepData();
}
