package org.dixit.database;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the database does not do what is asked of it though there is nothing wrong with that: who asked may ask again. Its
 * name is the code that clients are told.
 */
public enum Outage {

    /** It cannot be reached, has broken off, or is about to start or to end. */
    DATABASE_UNAVAILABLE(503, "The database is not available. A write may have been made or not.",
            "Send the request again after the seconds in Retry-After: writing the same twice changes nothing."),

    /** It refuses to write for want of room. */
    DATABASE_FULL(507, "The database has no room left. Nothing was written.", "Have the operator make room, and send the request again."),

    /** More is asked of it than it can do. */
    BUSY(503, "Too much is asked of the database at once. Nothing was written.", "Send the request again after the seconds in Retry-After.");

    private final int status;
    private final String message;
    private final String action;

    Outage(int status, String message, String action) {
        this.status = status;
        this.message = message;
        this.action = action;
    }

    /** Empty where something else has gone wrong. */
    public static Optional<Outage> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> behind(cause).stream())
                .findFirst();
    }

    /** The one that clients are told by this code; empty where it is none of these. */
    public static Optional<Outage> named(Object code) {
        return Stream.of(values()).filter(outage -> outage.name().equals(code)).findFirst();
    }

    private static Optional<Outage> behind(Throwable cause) {
        if (cause instanceof DatabaseException refused) {
            return ofState(refused.getSqlState());
        }
        if (cause instanceof SQLException refused) {
            return PoolLimits.isReached(refused) ? Optional.of(BUSY) : ofState(refused.getSQLState());
        }
        if (cause instanceof ConnectionPoolTooBusyException || PoolLimits.isReached(cause)) {
            return Optional.of(BUSY);
        }
        return isBroken(cause) ? Optional.of(DATABASE_UNAVAILABLE) : Optional.empty();
    }

    private static boolean isBroken(Throwable cause) {
        return cause instanceof ClosedConnectionException || cause instanceof ClosedChannelException
                || cause instanceof SocketException || cause instanceof UnknownHostException
                // There are nothing but words for a connection that breaks while it is written to, or broke just before.
                || cause instanceof IOException && saysOneOf(cause, "Connection reset", "Broken pipe")
                || cause instanceof NoStackTraceThrowable && saysOneOf(cause, "Connection is not active");
    }

    private static boolean saysOneOf(Throwable cause, String... beginnings) {
        return cause.getMessage() != null && Stream.of(beginnings).anyMatch(cause.getMessage()::startsWith);
    }

    /** By the classes of PostgreSQL's "Appendix A. Error Codes". */
    private static Optional<Outage> ofState(String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.equals("53100")) {
            return Optional.of(DATABASE_FULL);
        }
        if (state.startsWith("53")) {
            return Optional.of(BUSY);
        }
        // Connections; and servers that are told to stop, have crashed, or are not up yet.
        return state.startsWith("08") || state.startsWith("57P") ? Optional.of(DATABASE_UNAVAILABLE) : Optional.empty();
    }

    /** Of an answer over HTTP that has nothing else to say. */
    public int status() {
        return status;
    }

    public String message() {
        return message;
    }

    public String action() {
        return action;
    }
}
