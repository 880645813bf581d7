package org.dixit.recording;

import io.smallrye.mutiny.Uni;

/** A mutation, as a feature brings it. */
public interface Recording {

    /** Its name in the schema. */
    String mutation();

    /**
     * Writes what the input says, or nothing at all.
     *
     * @param by who it is, as the history has it
     */
    Uni<Outcome> record(Input input, String by);
}
