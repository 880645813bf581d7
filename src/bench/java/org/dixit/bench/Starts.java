package org.dixit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Measures what it takes to start Dixit on a database that is up and migrated: the time from before there is a process to the
 * first right answer, and memory; natively, if that program is there, and on the JVM, plain and with what it can keep of an earlier
 * start. The README has the command.
 */
public final class Starts {

    private static final Query QUERY = new Query(Query.ALL.resolve("front-page"));
    private static final Duration REST = Duration.ofSeconds(10);

    private final Settings settings;
    private final Report report = new Report();
    private final Dixit dixit;
    private final Contender first;
    private final Database database;
    private final String body;
    private final FirstAnswer firstAnswer;

    private Starts(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        int claims = settings.claims().get(0);
        dixit = new Dixit(settings, claims);
        first = dixit.onTheJvm();
        database = Database.in(dixit.postgres());
        new Transport(first, claims, report).inOnce(database, settings.directory());
        body = first.bodies(QUERY, QUERY.variables(database)).orElseThrow().get(0);
        firstAnswer = new FirstAnswer(body, first.ask(QUERY, body));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.of(arguments);
        Files.createDirectories(settings.directory());
        var starts = new Starts(settings);
        for (var way : Way.all(settings)) {
            starts.measure(way);
        }
        starts.first.program().close();
        starts.report.write(settings.directory().resolve("starts.json"));
        System.exit(0);
    }

    private void measure(Way way) {
        if (!way.training().isEmpty()) {
            var trained = dixit.by(way.name() + " training", way.training(), database);
            firstAnswer.await(trained);
            ask(trained, settings.requests() / 10);
            trained.program().close();
        }
        var times = LongStream.generate(() -> timed(way)).limit(settings.starts()).sorted().toArray();
        var resident = dixit.by(way.name(), way.command(), database);
        firstAnswer.await(resident);
        LockSupport.parkNanos(REST.toNanos());
        long rest = Usage.resident(resident.program().id());
        long own = Usage.own(resident.program().id());
        ask(resident, settings.requests());
        long after = Usage.resident(resident.program().id());
        long peak = Usage.peak(resident.program().id());
        resident.program().close();
        long median = times[times.length / 2];
        report.note(settings.claims().get(0), way.name(),
                "the first answer after %d ms (%d to %d in %d starts), resident %d MB at rest (%d not of files), %d after %d requests, %d at most, %d MB on the disk"
                        .formatted(median, times[0], times[times.length - 1], times.length, rest, own, after, settings.requests(), peak, way.megabytes()),
                Map.of("firstAnswerMs", median, "atRestMb", rest, "ownAtRestMb", own, "afterRequestsMb", after, "peakMb", peak, "onDiskMb", way.megabytes()));
    }

    /** Milliseconds to the first answer. */
    private long timed(Way way) {
        long began = System.nanoTime();
        var started = dixit.by(way.name(), way.command(), database);
        firstAnswer.await(started);
        long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        started.program().close();
        return took;
    }

    private void ask(Contender asked, int requests) {
        for (int sent = 0; sent < requests; sent += settings.connections()) {
            CompletableFuture.allOf(Stream.generate(() -> Program.sent(asked.address(), body)).limit(settings.connections())
                    .toArray(CompletableFuture[]::new)).join();
        }
    }
}
