package org.dixit.assessment.rules;

/** More holders answer a question than can be compared, each with each. */
public final class TooManyHolders extends RuntimeException {

    private final String question;
    private final int holders;

    TooManyHolders(String question, int holders, int most) {
        super("The question '" + question + "' has positions of " + holders + " holders; at most " + most + " can be compared.");
        this.question = question;
        this.holders = holders;
    }

    public String question() {
        return question;
    }

    public int holders() {
        return holders;
    }
}
