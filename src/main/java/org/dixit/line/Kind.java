package org.dixit.line;

import com.fasterxml.jackson.databind.JsonNode;

/** What a field may hold. */
@FunctionalInterface
public interface Kind {

    /**
     * The value in its canonical form; null where it is refused, which is then said at the place.
     *
     * @param value never absent and never JSON's null
     */
    JsonNode read(JsonNode value, Place place);
}
