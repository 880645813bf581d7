package org.dixit.value;

/** A text is no EDTF date that Dixit keeps. The message says what is wrong and what to write instead, for the one who wrote it. */
public class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    EdtfException(String message) {
        super(message);
    }
}
