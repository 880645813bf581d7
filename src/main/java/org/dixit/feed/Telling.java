package org.dixit.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.dixit.fetch.Reading;
import org.dixit.limit.CheckedCost;

/**
 * Makes events of entries: some at a time by one statement, in order.
 *
 * @param reading what is asked of each
 * @param atOnce of how many at most by one statement, which may take what one operation may
 */
record Telling(Reading reading, int atOnce) {

    private static final int MOST_AT_ONCE = 50;

    static Telling of(Reading reading, CheckedCost costOfOne) {
        return new Telling(reading, (int) Math.min(MOST_AT_ONCE, costOfOne.timesAtOnce()));
    }

    /** The events of any number of entries. */
    Multi<List<Event>> all(List<Entry> entries) {
        return Multi.createFrom().iterable(entries)
                .group().intoLists().of(atOnce)
                .onItem().transformToUniAndConcatenate(this::some);
    }

    /** The events of so many entries as are told at once, or of fewer. */
    Uni<List<Event>> some(List<Entry> entries) {
        return reading.of(entries.stream().map(Entry::value).toList()).map(documents -> {
            var events = new ArrayList<Event>(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                events.add(new Event(entries.get(i), documents.get(i)));
            }
            return events;
        });
    }
}
