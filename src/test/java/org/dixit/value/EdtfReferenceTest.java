package org.dixit.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Compares {@link Edtf} with the npm package {@code edtf}, row by row of the tables of {@link EdtfTest}. Where they
 * differ, {@code edtf-differences.csv} says what the package answers and why Dixit does not. Skipped without Node 20
 * and an npm that can install the package.
 */
class EdtfReferenceTest {

    private static final String VERSION = "4.11.1";
    private static final Path DIRECTORY = Path.of("target", "edtf-reference");
    private static final Map<String, String> DIFFERENCES = new HashMap<>();

    private static Process node;
    private static PrintWriter questions;
    private static BufferedReader answers;

    /** Why there is nothing to compare with here, or null. */
    private static String lacking;

    @BeforeAll
    static void startReference() throws Exception {
        Files.createDirectories(DIRECTORY);
        lacking = lacking();
        if (lacking != null) {
            return;
        }
        try (InputStream script = EdtfReferenceTest.class.getResourceAsStream("edtf-reference.mjs")) {
            Files.copy(script, DIRECTORY.resolve("edtf-reference.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
        node = new ProcessBuilder("node", "edtf-reference.mjs")
                .directory(DIRECTORY.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        questions = new PrintWriter(node.outputWriter(UTF_8), true);
        answers = node.inputReader(UTF_8);
    }

    private static String lacking() throws Exception {
        Matcher version = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL).matcher(output("node", "--version"));
        if (!version.matches() || Integer.parseInt(version.group(1)) < 20) {
            return "needs Node 20 or later to compare with npm's edtf";
        }
        Path installed = DIRECTORY.resolve("node_modules/edtf/package.json");
        if (Files.exists(installed) && Files.readString(installed).contains("\"" + VERSION + "\"")) {
            return null;
        }
        String log = output("npm", "install", "--prefix", ".", "--no-save", "--no-audit", "--no-fund",
                "--fetch-retries=0", "edtf@" + VERSION);
        return Files.exists(installed) ? null : "npm could not install edtf " + VERSION + " to compare with: " + log;
    }

    @BeforeAll
    static void readDifferences() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(EdtfReferenceTest.class.getResourceAsStream("edtf-differences.csv"), UTF_8))) {
            lines.lines().skip(1).map(line -> line.split("\\|")).forEach(columns -> DIFFERENCES.put(columns[0], columns[1]));
        }
    }

    @BeforeEach
    void needsTheReference() {
        assumeTrue(lacking == null, () -> "Skipped: " + lacking);
    }

    @AfterAll
    static void stopReference() {
        if (node != null) {
            node.destroy();
        }
    }

    /** Asked at level 2, since the package counts there some of what Dixit counts to level 1, such as 202X/2030. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "edtf-valid.csv", numLinesToSkip = 1)
    void readsTheSameOrDiffersForAReason(ArgumentsAccessor row) {
        String expected = row.toList().stream().skip(1).map(column -> Objects.toString(column, "")).collect(joining(","));

        agreesOrDiffers(row.getString(0), 2, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "edtf-invalid.csv", numLinesToSkip = 1, delimiter = '|')
    void refusesTheSameOrDiffersForAReason(String text) {
        agreesOrDiffers(text, 1, "refused");
    }

    private static void agreesOrDiffers(String text, int level, String expected) {
        questions.println(level + " " + text);
        String answer = answer();
        String difference = DIFFERENCES.get(text);

        assertEquals(difference == null ? expected : difference, answer);
        assertNotEquals(expected, difference, "Listed as a difference, and is none");
    }

    private static String answer() {
        try {
            return answers.readLine();
        } catch (IOException broken) {
            throw new IllegalStateException("Node has ended", broken);
        }
    }

    /** What a program writes, or nothing if it cannot be started or takes more than two minutes. */
    private static String output(String... command) throws IOException, InterruptedException {
        Path log = DIRECTORY.resolve(command[0] + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(DIRECTORY.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroy();
            }
            return Files.readString(log);
        } catch (IOException notFound) {
            return notFound.getMessage();
        }
    }
}
