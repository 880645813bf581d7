package org.dixit.recording;

/** What is said of the same fields in every input and payload. */
public interface RecordingInputs {

    String EXPECTED_VERSION = "The version that it has as far as you know, 0 where it must not be there yet: if it has another one, "
            + "nothing is written (CONFLICT). Where absent, the last writer wins, and both stay in the history.";
    String DOSSIER = "The key of a dossier that it becomes a part of, if it is not yet.";
    String ERRORS = "What is wrong with the input; empty where it was written.";
    String IDEMPOTENT = " Again with the same input it changes nothing.";
}
