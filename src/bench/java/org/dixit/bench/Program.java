package org.dixit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server as a process of its own, from its start until it is closed or this process ends; what it says is in a file. */
final class Program implements AutoCloseable {

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Program start(List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Program(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " does not start", e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks until there is an answer with a good status, and gives the time that this took since the start. */
    Duration untilAnswered(HttpRequest request) {
        var began = Instant.now();
        while (Duration.between(began, Instant.now()).compareTo(PATIENCE) < 0 && process.isAlive()) {
            try {
                if (CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300) {
                    return Duration.between(process.info().startInstant().orElse(began), Instant.now());
                }
            } catch (IOException notYet) {
                // Nobody listens there before it is ready.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("There is no answer from " + request.uri() + ": see " + log.toAbsolutePath());
    }

    static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    static HttpRequest post(URI address, String body) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    /** Completes once that has been answered. */
    static CompletableFuture<?> sent(URI address, String body) {
        return CLIENT.sendAsync(post(address, body), HttpResponse.BodyHandlers.discarding());
    }

    long id() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
