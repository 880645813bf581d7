package org.dixit.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.dixit.fetch.Reading;

/** Makes events of entries: some at a time by one statement, in order. */
final class Telling {

    private static final int AT_ONCE = 50;

    private Telling() {
    }

    static Multi<List<Event>> of(List<Entry> entries, Reading reading) {
        return Multi.createFrom().iterable(entries)
                .group().intoLists().of(AT_ONCE)
                .onItem().transformToUniAndConcatenate(some -> events(some, reading));
    }

    private static Uni<List<Event>> events(List<Entry> entries, Reading reading) {
        return reading.of(entries.stream().map(Entry::value).toList()).map(documents -> {
            var events = new ArrayList<Event>(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                events.add(new Event(entries.get(i), documents.get(i)));
            }
            return events;
        });
    }
}
