package org.dixit.fetch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Java works out because SQL cannot say it. What it depends on is read by the statement that leads to it, and what is
 * asked below it by one more, which all computed values of a level share.
 */
public interface Computation {

    /** Adds a SQL expression, over the object's row, of JSON that holds all that the value depends on. */
    void writeInput(Selected field, String row, Sql sql);

    /**
     * The value, as the field's shape reads it from the column {@code value}. Called on a worker thread.
     *
     * @throws org.dixit.graph.BadRequest if the arguments ask for what cannot be
     */
    JsonNode compute(Selected field, JsonNode input);
}
