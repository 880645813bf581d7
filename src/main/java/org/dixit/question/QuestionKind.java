package org.dixit.question;

/** What an answer to a question looks like. */
public enum QuestionKind {
    /** A number. */
    QUANTITY,
    /** Yes or no. */
    POLAR,
    /** Anything: answers are listed, not compared. */
    OPEN
}
