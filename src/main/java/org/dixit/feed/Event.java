package org.dixit.feed;

import org.dixit.graph.Json;

/** An entry of a feed as a follower asked for it. */
record Event(Entry entry, Json json) {

    long seq() {
        return entry.seq();
    }
}
