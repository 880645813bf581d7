package org.dixit.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dixit.graph.BadRequest;

/**
 * What is said over a socket, either way.
 *
 * @param id of the operation that it is about; null where it is about none
 * @param payload null where the type has none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "type", "payload"})
record Message(String type, String id, Object payload) {

    static final String CONNECTION_INIT = "connection_init";
    static final String CONNECTION_ACK = "connection_ack";
    static final String PING = "ping";
    static final String PONG = "pong";
    static final String SUBSCRIBE = "subscribe";
    static final String NEXT = "next";
    static final String ERROR = "error";
    static final String COMPLETE = "complete";

    /** @throws BadRequest if it is none */
    static Message of(Object json) {
        if (!(json instanceof Map<?, ?> object) || !(object.get("type") instanceof String type)) {
            throw malformed("A message is a JSON object with a type");
        }
        var id = object.get("id");
        if ((type.equals(SUBSCRIBE) || type.equals(COMPLETE)) && !(id instanceof String text && !text.isEmpty())) {
            throw malformed("A message of the type " + type + " has an id, which is a text");
        }
        return new Message(type, id instanceof String text ? text : null, object.get("payload"));
    }

    /** The token of an introduction, which says {@code {"authorization": "Bearer TOKEN"}}. */
    Optional<String> token() {
        return payload instanceof Map<?, ?> said
                ? Stream.of("authorization", "Authorization")
                        .map(said::get)
                        .filter(String.class::isInstance)
                        .map(token -> ((String) token).replaceFirst("^(?i)bearer +", ""))
                        .findFirst()
                : Optional.empty();
    }

    static BadRequest malformed(String message) {
        return new BadRequest("BAD_REQUEST", message);
    }
}
