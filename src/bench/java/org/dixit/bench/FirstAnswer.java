package org.dixit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A request sent again and again from a program's start on, each time over a connection of its own, until it is answered rightly. */
record FirstAnswer(String body, JsonNode right) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    void await(Contender asked) {
        long began = System.nanoTime();
        while (!isGivenBy(asked.address())) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException(asked.name() + " does not answer as it should to " + body);
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private boolean isGivenBy(URI address) {
        try (var connection = new Socket(address.getHost(), address.getPort())) {
            connection.getOutputStream().write(request(address).getBytes(StandardCharsets.UTF_8));
            var answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            return answer[0].startsWith("HTTP/1.1 200 ") && Query.json(answer[1]).equals(right);
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private String request(URI address) {
        return "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
