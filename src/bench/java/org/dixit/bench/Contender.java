package org.dixit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * One of those that are measured.
 *
 * @param server whose documents it is sent; null for the plain route, which has an address for each query
 */
record Contender(String name, String server, URI address, Program program) {

    URI address(Query query) {
        return server == null ? address.resolve("/" + query.name()) : address;
    }

    /** What it is sent, once for each set of variables; empty where it cannot answer this. */
    Optional<List<String>> bodies(Query query, List<ObjectNode> variables) {
        if (server == null) {
            return query.plain().map(statement -> variables.stream().map(set -> body(null, set)).toList());
        }
        var cursors = query.document(server + ".cursor");
        return query.document(server).map(document -> variables.stream()
                .map(set -> cursors.map(cursor -> withCursor(set, cursor)).orElse(set))
                .map(set -> body(document, set))
                .toList());
    }

    /** Where it has cursors of its own, it is asked for them. */
    private ObjectNode withCursor(ObjectNode variables, String document) {
        var answer = ask(address, body(document, variables));
        return variables.deepCopy().put("after", answer.findValue("cursor").textValue());
    }

    JsonNode ask(Query query, String body) {
        return ask(address(query), body);
    }

    private JsonNode ask(URI address, String body) {
        try {
            var answer = Query.json(Program.CLIENT.send(Program.post(address, body), HttpResponse.BodyHandlers.ofString()).body());
            if (answer.has("errors")) {
                throw new IllegalStateException(name + " answers " + answer.get("errors") + "\nto " + body);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(name + " does not answer to " + body, e);
        }
    }

    private static String body(String document, ObjectNode variables) {
        var body = new ObjectMapper().createObjectNode();
        if (document != null) {
            body.put("query", document.replaceAll("\\s+", " "));
        }
        body.set("variables", variables);
        return body.toString();
    }
}
