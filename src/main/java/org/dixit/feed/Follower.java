package org.dixit.feed;

import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import java.util.List;
import org.dixit.database.Outage;
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
    private final Telling telling;
    private final Subscriber<? super Json> subscriber;
    private final Context context;
    private Pace pace = Pace.STANDING;
    private Cancellable catchingUp = () -> { };
    private long position;
    private long demand;
    private int stride;

    Follower(FeedReader feed, Interest interest, Telling telling, long position, Subscriber<? super Json> subscriber, Context context) {
        this.feed = feed;
        this.interest = interest;
        this.telling = telling;
        this.position = position;
        this.subscriber = subscriber;
        this.context = context;
    }

    Interest interest() {
        return interest;
    }

    Telling telling() {
        return telling;
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
        stride = 1;
        readPage();
    }

    private void readPage() {
        catchingUp.cancel();
        catchingUp = feed.table().after(position)
                .emitOn(this::onContext)
                .subscribe().with(entries -> tell(interest.in(entries), entries), this::fail);
    }

    /**
     * At first no more than were asked for, and none where none were. As long as all are taken it is more and more, since a
     * socket asks for the next one only when it has sent the last.
     */
    private void tell(List<Entry> left, List<Entry> page) {
        if (left.isEmpty()) {
            goOn(page);
            return;
        }
        if (demand == 0) {
            standBefore(left.get(0));
            return;
        }
        int some = (int) Math.min(Math.min(left.size(), telling.atOnce()), Math.max(demand, stride));
        catchingUp = telling.some(left.subList(0, some))
                .emitOn(this::onContext)
                .subscribe().with(events -> {
                    if (deliver(events)) {
                        stride = Math.min(2 * some, telling.atOnce());
                        tell(left.subList(some, left.size()), page);
                    }
                }, this::fail);
    }

    private void goOn(List<Entry> entries) {
        if (pace != Pace.CATCHING_UP) {
            return;
        }
        if (!entries.isEmpty()) {
            position = entries.get(entries.size() - 1).seq();
        }
        if (entries.size() == FeedTable.PAGE) {
            readPage();
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
                standBefore(event.entry());
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

    private void standBefore(Entry entry) {
        position = entry.seq() - 1;
        pace = Pace.STANDING;
        feed.leave(this);
    }
}
