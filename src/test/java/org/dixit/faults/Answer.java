package org.dixit.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.testing.GraphQl;

/**
 * What came of a request.
 *
 * @param status 0: there was no answer
 * @param code of the error; without an answer, what happened instead; null where all went well
 * @param retryAfter the header, or null
 */
record Answer(Instant sent, Duration took, int status, String code, String retryAfter) {

    static Answer of(Instant sent, HttpResponse<String> response) {
        return new Answer(sent, Duration.between(sent, Instant.now()), response.statusCode(), code(response),
                response.headers().firstValue("Retry-After").orElse(null));
    }

    static Answer none(Instant sent, IOException reason) {
        var reasons = Stream.<Throwable>iterate(reason, Objects::nonNull, Throwable::getCause).map(Throwable::toString);
        return new Answer(sent, Duration.between(sent, Instant.now()), 0, reasons.collect(Collectors.joining(", by ")), null);
    }

    /** GraphQL has errors, and user errors in what a mutation under the name of {@code write} gives; the other addresses have one. */
    private static String code(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return response.statusCode() == 200 ? null : response.body();
        }
        JsonNode body = GraphQl.json(response.body());
        return Stream.of("/errors/0/extensions/code", "/errors/0/message", "/data/write/userErrors/0/code", "/code")
                .map(body::at).filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst().orElse(null);
    }

    boolean isGood() {
        return status == 200 && code == null;
    }

    /** Nobody was there to ask: nothing was sent. */
    boolean isRefused() {
        return status == 0 && code.startsWith(ConnectException.class.getName());
    }

    /**
     * Nobody has read the request: TCP resets a connection that is closed with something in it that was not read (RFC 2525, 2.17),
     * as one that waits at a door which is being closed; who has read it and does not answer ends the connection in order.
     */
    boolean isUnread() {
        return status == 0 && code.contains("Connection reset");
    }

    Instant arrived() {
        return sent.plus(took);
    }
}
