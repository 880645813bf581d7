package org.dixit.feed;

import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import java.util.List;
import org.dixit.database.Outage;
import org.dixit.fetch.Reading;
import org.dixit.graph.Json;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscriber of a feed, and how far it has come. Nothing is kept for one that is slow: what it did not ask for in time it
 * reads again, from where it stopped. So it either goes along with the {@link FeedReader}, or reads for itself until it has
 * caught up.
 *
 * <p>Confined to the context on which it was made: events come there, and request and cancel are called there.
 */
final class Follower implements Subscription {

    private enum Pace { STANDING, CATCHING_UP, GOING_ALONG, ENDED }

    private final FeedReader feed;
    private final Interest interest;
    private final Reading reading;
    private final Subscriber<? super Json> subscriber;
    private final Context context;
    private Pace pace = Pace.STANDING;
    private Cancellable catchingUp = () -> { };
    private long position;
    private long demand;

    Follower(FeedReader feed, Interest interest, Reading reading, long position, Subscriber<? super Json> subscriber, Context context) {
        this.feed = feed;
        this.interest = interest;
        this.reading = reading;
        this.position = position;
        this.subscriber = subscriber;
        this.context = context;
    }

    Interest interest() {
        return interest;
    }

    Reading reading() {
        return reading;
    }

    @Override
    public void request(long events) {
        demand = Math.max(demand, demand + events);
        if (pace == Pace.STANDING) {
            catchUp();
        }
    }

    @Override
    public void cancel() {
        pace = Pace.ENDED;
        catchingUp.cancel();
        feed.leave(this);
    }

    /** From the reader: it hands out what follows the position. */
    void goAlong() {
        context.runOnContext(now -> {
            if (pace == Pace.CATCHING_UP) {
                pace = Pace.GOING_ALONG;
            }
        });
    }

    /** From the reader, which has gone further than the position, or could not hand out what follows {@code seq}. */
    void readOn(long seq) {
        context.runOnContext(now -> {
            if (pace == Pace.GOING_ALONG) {
                position = Math.max(position, seq);
            }
            if (pace == Pace.GOING_ALONG || pace == Pace.CATCHING_UP) {
                catchUp();
            }
        });
    }

    /** From the reader. One that has fallen behind meanwhile reads them for itself. */
    void take(List<Event> events) {
        context.runOnContext(now -> {
            if (pace == Pace.GOING_ALONG) {
                deliver(events);
            }
        });
    }

    private void catchUp() {
        pace = Pace.CATCHING_UP;
        catchingUp.cancel();
        catchingUp = feed.table().after(position)
                .emitOn(this::onContext)
                .subscribe().with(this::read, this::fail);
    }

    private void read(List<Entry> entries) {
        catchingUp = Telling.of(interest.in(entries), reading)
                .emitOn(this::onContext)
                .select().first(this::deliver)
                .subscribe().with(delivered -> { }, this::fail, () -> goOn(entries));
    }

    private void goOn(List<Entry> entries) {
        if (pace != Pace.CATCHING_UP) {
            return;
        }
        if (!entries.isEmpty()) {
            position = entries.get(entries.size() - 1).seq();
        }
        if (entries.size() == FeedTable.PAGE) {
            catchUp();
        } else {
            feed.join(this, position);
        }
    }

    private void fail(Throwable failure) {
        if (pace != Pace.CATCHING_UP) {
            return;
        }
        if (Outage.of(failure).isPresent()) {
            feed.strand(this);
        } else {
            pace = Pace.ENDED;
            subscriber.onError(failure);
        }
    }

    /** Whether all of them were asked for. Where not, this one stands still until it asks again. */
    private boolean deliver(List<Event> events) {
        for (var event : events) {
            if (event.seq() <= position || !interest.covers(event.entry())) {
                continue;
            }
            if (demand == 0) {
                position = event.seq() - 1;
                stand();
            }
            if (pace == Pace.STANDING || pace == Pace.ENDED) {
                return false;
            }
            demand--;
            position = event.seq();
            subscriber.onNext(event.json());
        }
        return true;
    }

    private void onContext(Runnable command) {
        context.runOnContext(now -> command.run());
    }

    private void stand() {
        pace = Pace.STANDING;
        feed.leave(this);
    }
}
