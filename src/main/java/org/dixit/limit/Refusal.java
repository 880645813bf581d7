package org.dixit.limit;

import graphql.ErrorType;
import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.dixit.http.Failure;

/** Why a GraphQL request is not executed at all: the message says what is wrong and what to do instead. */
public final class Refusal extends AbortExecutionException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    /**
     * @param status of HTTP, whatever media type the client accepts; 400 where it is the document or its variables that are refused
     * @param code what is wrong, in UPPER_SNAKE_CASE, for {@code extensions.code}
     */
    public Refusal(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    /** @param headers what HTTP says in headers of its own */
    public Refusal(int status, String code, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    /** The same, as GraphQL tells it. */
    public static Refusal of(Failure failure) {
        var answer = failure.answer();
        return new Refusal(failure.status(), answer.code(), answer.message() + " " + answer.action(), failure.headers());
    }

    public Map<String, String> headers() {
        return headers;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code);
    }

    /** It has its code, and needs no other. */
    @Override
    public ErrorType getErrorType() {
        return null;
    }

    /** It is an answer, and nobody looks at where it was made. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
