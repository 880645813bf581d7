package org.dixit.graph;

import io.vertx.pgclient.PgException;
import java.util.concurrent.CompletionException;
import org.dixit.database.Outage;
import org.dixit.database.OutageLog;
import org.dixit.http.Failure;
import org.dixit.limit.Refusal;
import org.jboss.logging.Logger;

/**
 * Which code stands for what goes wrong, be it in a field, in an operation or between the events of a subscription: what a
 * client can mend, or may try again, is told; anything else goes to the log alone.
 */
public final class Refusals {

    static final String UNTOLD = "This could not be answered; the reason is in the service's log.";

    private static final String ENDED_FOR_TIME = "57014";

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private Refusals() {
    }

    /** @param failed what could not be done, for the log */
    public static Refusal of(Throwable thrown, Object failed) {
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return of(thrown.getCause(), failed);
        }
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof Failure failure) {
            return Refusal.of(failure);
        }
        if (thrown instanceof BadRequest badRequest) {
            return new Refusal(400, badRequest.code(), badRequest.getMessage());
        }
        return Outage.of(thrown).map(outage -> of(outage, thrown)).orElseGet(() -> isEndedForTime(thrown)
                ? new Refusal(503, "TIMEOUT", "This took too long: ask for less, or in several requests.")
                : internal(thrown, failed));
    }

    private static Refusal of(Outage outage, Throwable thrown) {
        OutageLog.tell(outage, thrown);
        return new Refusal(outage.status(), outage.name(), outage.message(), Failure.of(outage).headers());
    }

    private static boolean isEndedForTime(Throwable thrown) {
        return thrown instanceof PgException cancelled && ENDED_FOR_TIME.equals(cancelled.getSqlState());
    }

    private static Refusal internal(Throwable thrown, Object failed) {
        LOG.errorf(thrown, "%s failed", failed);
        return new Refusal(500, "INTERNAL_ERROR", UNTOLD);
    }
}
