package org.dixit.http;

import java.util.List;
import java.util.UUID;

import org.dixit.database.Outage;
import org.dixit.database.OutageLog;
import org.jboss.logging.Logger;

/** What goes wrong though there is nothing wrong with the request: that is logged, and only so much told as helps who asked. */
public final class Mishap {

    private static final Logger LOG = Logger.getLogger(Mishap.class);

    private Mishap() {
    }

    /** An outage of the database by its name, anything else under the number that it is logged by. */
    public static Failure told(Throwable mishap) {
        return Outage.of(mishap).map(outage -> told(outage, mishap)).orElseGet(() -> inside(mishap));
    }

    private static Failure told(Outage outage, Throwable mishap) {
        OutageLog.tell(outage, mishap);
        return Failure.of(outage);
    }

    private static Failure inside(Throwable mishap) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(mishap, "Request failed (%s)", number);
        return new Failure(500, new ErrorAnswer("INTERNAL_ERROR", "Something went wrong inside. It is logged as " + number + ".",
                "Try again; if it stays, tell the operator this number.", List.of(), false));
    }
}
