package org.dixit.line;

/** Is told how far a write has come: often, and on the thread that writes. */
@FunctionalInterface
public interface Progress {

    Progress UNSEEN = (stage, done, of) -> { };

    /** What is done, in this order. */
    enum Stage {
        /** Lines are read and staged. */
        READING,
        /** They are held against each other and against what is there. */
        CHECKING,
        /** Their objects are written, one type after the other. */
        WRITING,
        /** The questions that they touch are assessed. */
        ASSESSING
    }

    /** @param of how much there is to do; 0 where nobody knows */
    void at(Stage stage, long done, long of);
}
