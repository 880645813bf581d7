package org.dixit.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged program, the JVM's or the native one, as a process of its own on a port that is free. */
public final class Program implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern WHERE = Pattern.compile("GraphQL: (http://\\S+)/graphql");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Longer than it waits for requests that run. */
    private static final Duration LEAVE = Duration.ofSeconds(30);

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private final URI base;

    private Program(Process process) {
        this.process = process;
        this.reader = new Thread(() -> readLog(process.inputReader(StandardCharsets.UTF_8)), "log of " + process.pid());
        reader.setDaemon(true);
        reader.start();
        // Part of the last line of the start.
        awaitLog("GraphQL: ");
        this.base = log.stream().map(WHERE::matcher).filter(matcher -> matcher.find()).map(matcher -> URI.create(matcher.group(1)))
                .findFirst().orElseThrow();
    }

    /** Returns once it is up. */
    public static Program start(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            return new Program(process);
        } catch (RuntimeException | Error failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    /** Whether it is the native one that is tested: the build says so, as both may be there. */
    public static boolean isNative() {
        return Boolean.getBoolean("program.native");
    }

    private static List<String> command() {
        return isNative()
                ? List.of(System.getProperty("native.image.path"))
                : List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
    }

    private void readLog(BufferedReader output) {
        try (output) {
            output.lines().forEach(log::add);
        } catch (IOException | UncheckedIOException ended) {
            log.add(ended.toString());
        }
    }

    /** On Linux. */
    public long residentMegabytes() {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address(String path) {
        return base.resolve(path);
    }

    public List<String> log() {
        return log;
    }

    /** Waits until a line has these words. */
    public void awaitLog(String words) {
        await().atMost(PATIENCE).until(() -> isLogged(words) || !reader.isAlive());
        if (!isLogged(words)) {
            throw new AssertionError("The program has ended without \"" + words + "\":\n" + String.join("\n", log));
        }
    }

    private boolean isLogged(String words) {
        return log.stream().anyMatch(line -> line.contains(words));
    }

    /** Asks it to end, by SIGTERM. */
    public void terminate() {
        // Not process.destroy(), which closes the log as well.
        process.toHandle().destroy();
    }

    public boolean hasEndedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it where it stands, by SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it with its embedded database, which would outlive it if it were killed. */
    @Override
    public void close() {
        terminate();
        try {
            if (!hasEndedWithin(LEAVE)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
