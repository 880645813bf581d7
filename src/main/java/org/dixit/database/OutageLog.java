package org.dixit.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells the operator of an outage once in a while: while it lasts, every request meets it. */
public final class OutageLog {

    private static final Logger LOG = Logger.getLogger(OutageLog.class);
    private static final long QUIET = Duration.ofSeconds(10).toNanos();
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private OutageLog() {
    }

    public static void tell(Outage outage, Throwable failure) {
        var now = System.nanoTime();
        var next = NEXT.get();
        if (now - next >= 0 && NEXT.compareAndSet(next, now + QUIET)) {
            LOG.warnf("%s: %s; requests that meet this are answered with the status %d", outage, root(failure), outage.status());
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
