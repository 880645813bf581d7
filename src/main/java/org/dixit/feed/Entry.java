package org.dixit.feed;

import com.fasterxml.jackson.databind.JsonNode;

/** An entry of a feed as its table has it. */
record Entry(long seq, JsonNode value, JsonNode subjects) {
}
