package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The packaged program as a process: how it starts and how it stops. */
@Timeout(120)
class ProgramIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern WHERE = Pattern.compile("Explore Dixit at http://localhost:(\\d+)/");
    private static final String LAST_LINE_OF_THE_START = "GraphQL: ";
    private static final String QUERY = "{\"query\": \"{ events { totalCount } }\"}";

    private final List<String> log = new ArrayList<>();
    private Process program;
    private BufferedReader output;
    private int port;

    @BeforeEach
    void start() throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("DIXIT_EMBEDDED_POSTGRES_KEEP_DATA", "false");
        program = builder.start();
        output = program.inputReader(StandardCharsets.UTF_8);
        readLogUntil(LAST_LINE_OF_THE_START);
        port = log.stream().map(WHERE::matcher).filter(matcher -> matcher.find()).map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst().orElseThrow();
    }

    @AfterEach
    void kill() {
        program.destroyForcibly();
    }

    @Test
    void startEndsWithWhereToClickAndWarnsOfNothing() {
        assertTrue(log.get(log.size() - 2).contains("Explore Dixit at"), log.toString());
        assertFalse(log.stream().anyMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ")), log.toString());
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_REACTIVE_URL", matches = ".+", disabledReason = "only an embedded database has the sample")
    void firstQueryOfANewcomerAnswers() {
        given().port(port).contentType("application/json").body("{\"query\": \"{ question(key: \\\"nk-casualties\\\") { claims { totalCount } } }\"}")
                .post("/graphql")
                .then().body("data.question.claims.totalCount", equalTo(4));
    }

    @Test
    void requestThatBeganBeforeTheStopIsAnswered() throws Exception {
        try (var connection = new Socket("localhost", port)) {
            send(connection, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + QUERY.length() + "\r\n\r\n" + QUERY.substring(0, 10));
            askUntilSeen();

            program.toHandle().destroy(); // not program.destroy(), which closes the log as well
            readLogUntil("Waiting for HTTP requests to complete");
            send(connection, QUERY.substring(10));

            assertEquals("HTTP/1.1 200 OK", new BufferedReader(new InputStreamReader(connection.getInputStream())).readLine());
        }
        assertTrue(program.waitFor(20, TimeUnit.SECONDS));
    }

    /** What was sent before on another connection has arrived once this is answered, both being read by turns. */
    private void askUntilSeen() throws IOException {
        for (int turn = 0; turn < 4; turn++) {
            try (var connection = new Socket("localhost", port)) {
                send(connection, "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                connection.getInputStream().readAllBytes();
            }
        }
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    private void readLogUntil(String words) throws IOException {
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IOException("The program ended: " + log);
            }
            log.add(line);
        } while (!line.contains(words));
    }

    private static List<String> command() {
        return Files.exists(JAR)
                ? List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString())
                : List.of(System.getProperty("native.image.path"));
    }
}
