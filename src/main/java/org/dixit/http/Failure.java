package org.dixit.http;

import java.util.List;

import org.dixit.line.Problem;

/** Why a request is not done, for the one who made it. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ErrorAnswer answer;

    /**
     * @param status of HTTP
     * @param code stable, in UPPER_SNAKE
     * @param message what is wrong
     * @param action what to do about it
     */
    public Failure(int status, String code, String message, String action) {
        this(status, new ErrorAnswer(code, message, action, List.of(), false));
    }

    public Failure(int status, ErrorAnswer answer) {
        super(answer.message());
        this.status = status;
        this.answer = answer;
    }

    public int status() {
        return status;
    }

    public ErrorAnswer answer() {
        return answer;
    }

    public List<Problem> problems() {
        return answer.errors();
    }
}
