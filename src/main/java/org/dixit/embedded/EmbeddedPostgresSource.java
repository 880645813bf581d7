package org.dixit.embedded;

import static org.dixit.embedded.DatasourceChoice.JDBC_URL;
import static org.dixit.embedded.DatasourceChoice.PASSWORD;
import static org.dixit.embedded.DatasourceChoice.REACTIVE_URL;
import static org.dixit.embedded.DatasourceChoice.USERNAME;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory.ConfigurableConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Starts PostgreSQL where no datasource is configured, and gives its URLs, user and password as configuration:
 * so nothing else in Dixit knows whether its database is an embedded one.
 */
public class EmbeddedPostgresSource implements ConfigurableConfigSourceFactory<EmbeddedPostgresConfig> {

    /** Above system properties (400): a user name that is set without URLs belongs to no database of ours. */
    private static final int ORDINAL = 450;

    private static final Path TEMPORARY_BY_DEFAULT = Path.of("target", "embedded-postgres");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context, EmbeddedPostgresConfig config) {
        if (!isInRunningService()) {
            return List.of();
        }
        DatasourceChoice choice = DatasourceChoice.of(configured(context, REACTIVE_URL), configured(context, JDBC_URL),
                config.enabled(), ImageMode.current().isNativeImage());
        return switch (choice) {
            case CONFIGURED -> List.of();
            case EMBEDDED -> List.of(embedded(config));
        };
    }

    /**
     * Configuration is also read while the service is built, and by JUnit; but only the running service sees the
     * application class that the build generates.
     */
    private boolean isInRunningService() {
        if (ImageMode.current() == ImageMode.NATIVE_RUN) {
            return true;
        }
        try {
            Class.forName(Application.APP_CLASS_NAME, false, getClass().getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Optional<String> configured(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }

    private static ConfigSource embedded(EmbeddedPostgresConfig config) {
        boolean keepData = config.keepData() && LaunchMode.current() != LaunchMode.TEST;
        Path directory = config.dataDirectory().orElseGet(() -> keepData ? keptByDefault() : TEMPORARY_BY_DEFAULT);
        DatabaseAddress address = EmbeddedPostgres.ofThisProcess(directory, keepData);
        return new PropertiesConfigSource(Map.of(
                REACTIVE_URL, address.reactiveUrl(),
                JDBC_URL, address.jdbcUrl(),
                USERNAME, DatabaseAddress.USER,
                PASSWORD, address.password()), "embedded PostgreSQL", ORDINAL);
    }

    private static Path keptByDefault() {
        return keptByDefault(System.getenv("XDG_DATA_HOME"), System.getProperty("user.home"), PostgresCommands.isRoot());
    }

    /**
     * By the XDG base directory specification, which says that a relative {@code XDG_DATA_HOME} is to be ignored. Root's
     * home is not for it: PostgreSQL may have to run as somebody who cannot enter that.
     */
    static Path keptByDefault(String xdgDataHome, String userHome, boolean root) {
        if (xdgDataHome != null && Path.of(xdgDataHome).isAbsolute()) {
            return Path.of(xdgDataHome, "dixit", "postgres");
        }
        if (root) {
            return Path.of("/var/lib/dixit/postgres");
        }
        if (userHome == null || !Path.of(userHome).isAbsolute()) {
            throw new EmbeddedPostgresException("""
                    The embedded PostgreSQL has no place for its data: this user has no home directory.
                    Set DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY to a directory that this user may write.""");
        }
        return Path.of(userHome, ".local", "share", "dixit", "postgres");
    }
}
