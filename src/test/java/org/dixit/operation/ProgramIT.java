package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged program as a process: how it starts and how it stops. */
@Timeout(120)
class ProgramIT {

    private static final Path KURSK = Path.of("src/main/resources/dossiers/kursk.ndjson");
    private static final String QUERY = "{\"query\": \"{ events { totalCount } }\"}";

    private static OwnPostgres postgres;

    private Program program;
    private int port;

    @BeforeAll
    static void startDatabase() {
        if (Program.isNative()) {
            postgres = OwnPostgres.startIn(Path.of("target", "program-it"));
        }
    }

    @AfterAll
    static void endDatabase() throws IOException {
        if (Program.isNative()) {
            postgres.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        program = Program.start(Program.isNative() ? postgres.environment() : Map.of("DIXIT_EMBEDDED_POSTGRES_KEEP_DATA", "false"));
        port = program.address("/").getPort();
    }

    @AfterEach
    void kill() {
        program.close();
    }

    @Test
    void startEndsWithWhereToClickAndWarnsOfNothing() {
        var log = program.log();
        assertTrue(log.get(log.size() - 2).contains("Explore Dixit at"), log.toString());
        assertFalse(log.stream().anyMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ")), log.toString());
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "QUARKUS_DATASOURCE_REACTIVE_URL", matches = ".+", disabledReason = "only an embedded database has the sample")
    @DisabledIfSystemProperty(named = "program.native", matches = "true", disabledReason = "the native program embeds no database")
    void firstQueryOfANewcomerAnswers() {
        given().port(port).contentType("application/json").body("{\"query\": \"{ question(key: \\\"nk-casualties\\\") { claims { totalCount } } }\"}")
                .post("/graphql")
                .then().body("data.question.claims.totalCount", equalTo(4));
    }

    @Test
    @EnabledIfSystemProperty(named = "program.native", matches = "true", disabledReason = "only the native program lacks it")
    void nativeProgramWithoutADatabaseSaysWhatToSet() {
        var ended = assertThrows(AssertionError.class, () -> Program.start(Map.of()));

        assertTrue(ended.getMessage().contains("the native program embeds none"), ended.getMessage());
        assertTrue(ended.getMessage().contains("QUARKUS_DATASOURCE_REACTIVE_URL"), ended.getMessage());
    }

    @Test
    @EnabledIfSystemProperty(named = "program.native", matches = "true", disabledReason = "the JVM takes more")
    @EnabledOnOs(OS.LINUX)
    void nativeProgramRestsInLessThan90Megabytes() {
        given().port(port).contentType("application/json").body(QUERY.getBytes(UTF_8)).post("/graphql").then().statusCode(200);

        await().untilAsserted(() -> assertTrue(program.residentMegabytes() < 90, () -> program.residentMegabytes() + " MB are resident"));
    }

    /** In Egypt, say, where Java writes numbers in other digits than SQL reads. */
    @Test
    @DisabledIfSystemProperty(named = "program.native", matches = "true", disabledReason = "the native program knows one language")
    void writesAndReadsWhereDigitsAreOthers() throws IOException {
        try (var elsewhere = Program.start(Map.of("DIXIT_EMBEDDED_POSTGRES_KEEP_DATA", "false", "JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG"))) {
            given().baseUri(elsewhere.address("/").toString()).contentType("application/x-ndjson").body(Files.readAllBytes(KURSK)).post("/dossiers")
                    .then().statusCode(200);

            var exported = given().baseUri(elsewhere.address("/").toString()).get("/dossiers/kursk").then().statusCode(200).extract().asString();
            assertEquals(Files.readAllLines(KURSK).size(), exported.lines().count());
        }
    }

    @Test
    void requestThatBeganBeforeTheStopIsAnswered() throws Exception {
        try (var connection = new Socket("localhost", port)) {
            send(connection, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + QUERY.length() + "\r\n\r\n" + QUERY.substring(0, 10));
            askUntilSeen();

            program.terminate();
            program.awaitLog("Waiting for HTTP requests to complete");
            send(connection, QUERY.substring(10));

            assertEquals("HTTP/1.1 200 OK", new BufferedReader(new InputStreamReader(connection.getInputStream())).readLine());
        }
        assertTrue(program.hasEndedWithin(Duration.ofSeconds(20)));
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
}
