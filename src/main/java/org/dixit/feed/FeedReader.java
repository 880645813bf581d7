package org.dixit.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The one that reads a feed for all who go along with it here: each entry once, and what is asked of it by one statement for
 * all who ask the same. Whoever is not as far reads for itself first, whoever falls behind leaves,
 * be it that what is asked takes the database too long.
 *
 * <p>Confined to a context of its own.
 */
final class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);
    private static final int SELECTIONS_AT_ONCE = 4;

    /** How long all wait for those whose selection takes the database long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FeedTable table;
    private final Context context;
    private final Set<Follower> followers = new LinkedHashSet<>();
    private final Set<Follower> stranded = new LinkedHashSet<>();
    private long position;
    private boolean reading;
    private boolean woken;

    FeedReader(FeedTable table, Context context) {
        this.table = table;
        this.context = context;
    }

    FeedTable table() {
        return table;
    }

    /** There may be new entries. */
    void wake() {
        context.runOnContext(now -> {
            woken = true;
            read();
        });
    }

    /** A follower that has read all there was a moment ago goes along from now on, unless this has gone further meanwhile. */
    void join(Follower follower, long reached) {
        context.runOnContext(now -> {
            if (followers.isEmpty() && !reading) {
                position = reached;
            }
            if (reached < position) {
                follower.readOn(position);
            } else {
                followers.add(follower);
                follower.goAlong();
                woken = true;
                read();
            }
        });
    }

    void leave(Follower follower) {
        context.runOnContext(now -> {
            followers.remove(follower);
            stranded.remove(follower);
        });
    }

    /** A follower could not read: it tries again when something can be read. */
    void strand(Follower follower) {
        context.runOnContext(now -> stranded.add(follower));
    }

    private void read() {
        if (reading || !woken || followers.isEmpty() && stranded.isEmpty()) {
            return;
        }
        reading = true;
        woken = false;
        table.after(position)
                .emitOn(this::onContext)
                .chain(this::tell)
                .emitOn(this::onContext)
                .subscribe().with(this::done, this::fail);
    }

    private void done(boolean thatWasAll) {
        reading = false;
        woken |= !thatWasAll;
        read();
    }

    private void fail(Throwable failure) {
        reading = false;
        LOG.warnf("A feed could not be read, and will be again: %s", failure.getMessage());
    }

    private Uni<Boolean> tell(List<Entry> entries) {
        var from = position;
        stranded.forEach(follower -> follower.readOn(from));
        stranded.clear();
        if (entries.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        position = entries.get(entries.size() - 1).seq();
        var byTelling = followers.stream().collect(Collectors.groupingBy(Follower::telling));
        return Multi.createFrom().iterable(byTelling.entrySet())
                .onItem().transformToUni(asking -> tell(entries, asking.getKey(), asking.getValue(), from))
                .merge(SELECTIONS_AT_ONCE)
                .collect().last()
                .replaceWith(entries.size() < FeedTable.PAGE);
    }

    private Uni<Void> tell(List<Entry> entries, Telling telling, List<Follower> asking, long from) {
        var interests = asking.stream().map(Follower::interest).collect(Collectors.toSet());
        var wanted = entries.stream().filter(entry -> interests.stream().anyMatch(interest -> interest.covers(entry))).toList();
        var toldUpTo = telling.all(wanted)
                .invoke(events -> asking.forEach(follower -> follower.take(events)))
                .collect().last()
                .replaceWith(position)
                // They find out for themselves what is wrong.
                .onFailure().recoverWithItem(from)
                .emitOn(this::onContext)
                .memoize().indefinitely();
        return toldUpTo
                .ifNoItem().after(PATIENCE).recoverWithItem(from)
                .emitOn(this::onContext)
                .invoke(reached -> {
                    if (reached == from) {
                        leaveBehind(asking, toldUpTo);
                    }
                })
                .replaceWithVoid();
    }

    /** They hear what is still on its way to them, and read on for themselves: so none of them asks the same again. */
    private void leaveBehind(List<Follower> asking, Uni<Long> toldUpTo) {
        asking.forEach(followers::remove);
        toldUpTo.subscribe().with(seq -> asking.forEach(follower -> follower.readOn(seq)));
    }

    private void onContext(Runnable command) {
        context.runOnContext(now -> command.run());
    }
}
