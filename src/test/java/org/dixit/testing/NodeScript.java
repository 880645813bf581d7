package org.dixit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script of {@code src/test/node}, run with the npm packages that its package.json names, which are installed below
 * {@code target}. Skips the test, saying why, where there is no Node 20 or later or no way to install them.
 */
public final class NodeScript {

    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path WORKSHOP = Path.of("target/node");
    private static final int OLDEST = 20;

    private final String name;

    public NodeScript(String name) {
        this.name = name;
    }

    /** The JSON that the script prints. */
    public JsonNode run(String... arguments) throws IOException, InterruptedException {
        install();
        var command = new ArrayList<>(List.of("node", name));
        command.addAll(List.of(arguments));
        var output = run(command);
        assertEquals(0, output.status(), output.text());
        return GraphQl.json(output.text());
    }

    private static synchronized void install() throws IOException, InterruptedException {
        var version = Pattern.compile("v(\\d+)\\..*").matcher(run(List.of("node", "--version")).text().strip());
        assumeTrue(version.matches() && Integer.parseInt(version.group(1)) >= OLDEST, "Skipped: needs Node " + OLDEST + " or later");
        var installed = WORKSHOP.resolve("node_modules/.package-lock.json");
        var wanted = SOURCE.resolve("package.json");
        boolean upToDate = Files.exists(installed) && Files.mismatch(wanted, WORKSHOP.resolve("package.json")) < 0;
        copyScripts();
        if (!upToDate) {
            var npm = run(List.of("npm", "install", "--no-audit", "--no-fund", "--fetch-retries=0"));
            assumeTrue(npm.status() == 0, () -> "Skipped: npm could not install what package.json names: " + npm.text());
        }
    }

    private static void copyScripts() throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (var file : files.toList()) {
                Files.copy(file, WORKSHOP.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private record Output(int status, String text) {
    }

    /** What a program says and how it ends; as if it had failed where it is not there or takes more than ten minutes. */
    private static Output run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(WORKSHOP);
        var log = WORKSHOP.resolve(command.get(0) + ".log");
        try {
            var process = new ProcessBuilder(command).directory(WORKSHOP.toFile()).redirectOutput(log.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
            }
            return new Output(process.waitFor(), Files.readString(log));
        } catch (IOException notFound) {
            return new Output(-1, String.valueOf(notFound.getMessage()));
        }
    }
}
