package org.dixit.http;

import java.util.List;
import java.util.Map;

import org.dixit.database.Outage;
import org.dixit.line.Problem;

/** Why a request is not done, for the one who made it. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_WAIT = "5";

    private final int status;
    private final transient ErrorAnswer answer;
    private final transient Map<String, String> headers;

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
        this(status, answer, status == UNAVAILABLE ? Map.of("Retry-After", SECONDS_TO_WAIT) : Map.of());
    }

    public static Failure of(Outage outage) {
        return new Failure(outage.status(), outage.name(), outage.message(), outage.action());
    }

    private Failure(int status, ErrorAnswer answer, Map<String, String> headers) {
        super(answer.message());
        this.status = status;
        this.answer = answer;
        this.headers = headers;
    }

    /** The same with what HTTP says in a header of its own. */
    public Failure with(String header, String value) {
        return new Failure(status, answer, Map.of(header, value));
    }

    public Map<String, String> headers() {
        return headers;
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
