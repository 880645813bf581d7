package org.dixit.embedded;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The service has no PostgreSQL to work with. The message is for the operator: what was seen, why, what to do.
 * What lies behind it is suppressed rather than the cause, because Quarkus prints the message of a configuration
 * error alone, without a stack trace, only where that is the root cause.
 */
public class EmbeddedPostgresException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Exception behind) {
        super(message + "\n(" + behind + ")");
        addSuppressed(behind);
    }
}
