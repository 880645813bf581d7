package org.dixit.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Takes a dossier in, and out again, with the time that each took. */
record Transport(Contender dixit, int claims, Report report) {

    private static final long SEED = 2025;

    /** Unless it is there from an earlier run. */
    void inOnce(Database database, Path directory) throws IOException, InterruptedException {
        if (database.texts("select key from dossier").isEmpty()) {
            in(directory);
            database.execute("vacuum analyze");
        }
    }

    private void in(Path directory) throws IOException, InterruptedException {
        var maker = new DossierMaker(claims, SEED);
        var file = directory.resolve(maker.key() + ".ndjson");
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            maker.write(stream);
        }
        var began = Instant.now();
        var answer = Program.CLIENT.send(HttpRequest.newBuilder(dixit.address().resolve("/dossiers"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The dossier is refused: " + answer.body());
        }
        var taken = Duration.between(began, Instant.now());
        double rate = claims / (taken.toMillis() / 1e3);
        long peak = Usage.peak(dixit.program().id());
        report.note(claims, "import", "%s, %.0f claims a second, disputes included, at most %d MB resident".formatted(seconds(taken), rate, peak),
                Map.of("seconds", taken.toMillis() / 1e3, "claimsPerSecond", rate, "megabytes", peak));
        Files.delete(file);
    }

    void out() throws IOException, InterruptedException {
        var began = Instant.now();
        var answer = Program.CLIENT.send(Program.get(address()), HttpResponse.BodyHandlers.ofInputStream());
        long lines = lines(answer.body());
        var taken = Duration.between(began, Instant.now());
        double rate = lines / (taken.toMillis() / 1e3);
        report.note(claims, "export", "%d lines in %s, %.0f lines a second".formatted(lines, seconds(taken), rate),
                Map.of("seconds", taken.toMillis() / 1e3, "linesPerSecond", rate));
    }

    private URI address() {
        return dixit.address().resolve("/dossiers/" + new DossierMaker(claims, SEED).key());
    }

    private static long lines(InputStream stream) throws IOException {
        var chunk = new byte[1 << 16];
        long lines = 0;
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            for (int i = 0; i < read; i++) {
                lines += chunk[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1e3);
    }
}
