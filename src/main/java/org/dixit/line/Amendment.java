package org.dixit.line;

import java.util.List;

import org.dixit.line.Problem.Code;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line that depends on what its object says up to now: it is made when nobody else can write any more. */
public interface Amendment {

    /** Of the line. */
    String type();

    /** Of the line. */
    String key();

    /**
     * The line; null where there is nothing to write.
     *
     * @param there what the object says
     * @param problems takes what is wrong; then nothing is written
     */
    Line line(Stored there, List<Problem> problems);

    /**
     * An object as it is stored.
     *
     * @param body its line's, in canonical form; null where there is no object of this key
     * @param version 0 where there is none
     */
    record Stored(ObjectNode body, int version) {

        static final Stored NOTHING = new Stored(null, 0);

        /**
         * Finds it wrong if the object has another version than one expected.
         *
         * @param expected null where any will do
         */
        public void expect(Integer expected, Amendment amendment, List<Problem> problems) {
            if (expected != null && expected != version) {
                String object = "the " + amendment.type() + " " + amendment.key();
                problems.add(new Problem(1, amendment.type(), amendment.key(), "expectedVersion", Code.CONFLICT,
                        version == 0 ? "There is no version " + expected + " of " + object + ": it is not there yet."
                                : "By now there is version " + version + " of " + object + ".",
                        "Read it again, and decide with what it says now."));
            }
        }
    }
}
