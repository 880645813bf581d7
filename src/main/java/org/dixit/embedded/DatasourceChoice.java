package org.dixit.embedded;

import java.util.Optional;

/**
 * Whose PostgreSQL the service talks to.
 */
enum DatasourceChoice {

    CONFIGURED, EMBEDDED;

    static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    private static final String WHAT_TO_SET = """
            Set these environment variables (or the properties of the same names):
              QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://HOST:5432/DATABASE
              QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://HOST:5432/DATABASE
              QUARKUS_DATASOURCE_USERNAME=...
              QUARKUS_DATASOURCE_PASSWORD=...""";

    /**
     * @throws EmbeddedPostgresException if only one of the two URLs is there, or if none is and nothing may be embedded
     */
    static DatasourceChoice of(Optional<String> reactiveUrl, Optional<String> jdbcUrl, boolean enabled, boolean nativeProgram) {
        if (reactiveUrl.isPresent() && jdbcUrl.isPresent()) {
            return CONFIGURED;
        }
        if (reactiveUrl.isPresent() || jdbcUrl.isPresent()) {
            throw new EmbeddedPostgresException("""
                    Only %s is configured, and Dixit needs both URLs of its PostgreSQL: \
                    the reactive one for queries, the JDBC one for migrations and imports.
                    %s""".formatted(reactiveUrl.isPresent() ? REACTIVE_URL : JDBC_URL, WHAT_TO_SET));
        }
        if (nativeProgram) {
            throw new EmbeddedPostgresException("""
                    No PostgreSQL is configured, and the native program embeds none.
                    %s""".formatted(WHAT_TO_SET));
        }
        if (!enabled) {
            throw new EmbeddedPostgresException("""
                    No PostgreSQL is configured, and the embedded one is switched off (dixit.embedded-postgres.enabled=false).
                    %s""".formatted(WHAT_TO_SET));
        }
        return EMBEDDED;
    }
}
