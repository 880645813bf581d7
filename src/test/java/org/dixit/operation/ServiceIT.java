package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Case;
import org.dixit.testing.GraphQl;
import org.dixit.testing.GraphQlSocket;
import org.dixit.testing.Program;
import org.dixit.testing.Sarne;
import org.dixit.value.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What users do with the packaged program, once through, on a PostgreSQL of its own: much of it hangs on reflection, resources and
 * services, of which a native program has only what its build was told.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceIT {

    private static final Path KURSK = Path.of("src/main/resources/dossiers/kursk.ndjson");
    private static final Path ARVENNE = Path.of("src/test/resources/dossiers/arvenne.ndjson");
    private static final Path ARVENNE_TEXT = Path.of("src/test/resources/dossiers/arvenne.txt");
    private static final String LOG_AS_JSON = "QUARKUS_LOG_CONSOLE_JSON_ENABLED";

    private OwnPostgres postgres;
    private Program program;
    private GraphQl service;

    @BeforeAll
    void start() throws IOException {
        postgres = OwnPostgres.startIn(Path.of("target", "service-it"));
        program = Program.start(with(Map.of(LOG_AS_JSON, "true", "DIXIT_LIMITS_ALIASES", "210", "DIXIT_LIMITS_ROOT_FIELDS", "40")));
        service = new GraphQl(program.address("/graphql"));
    }

    @AfterAll
    void end() throws IOException {
        program.close();
        postgres.close();
    }

    private Map<String, String> with(Map<String, String> settings) {
        var environment = new TreeMap<>(postgres.environment());
        environment.putAll(settings);
        return environment;
    }

    @TestFactory
    Stream<DynamicTest> queryIsAnsweredAsExpected() throws IOException, InterruptedException, SQLException {
        Sarne.tell(program.address("/dossiers"), postgres.dataSource());
        return Case.all().stream().map(asked -> DynamicTest.dynamicTest(asked.name(),
                () -> assertEquals(asked.expected(), asked.ask(service))));
    }

    @Test
    void dossierIsImportedAndExported_andTheExportSaysTheSame() throws IOException {
        take(Files.readString(KURSK));

        var export = from(program).get("/dossiers/kursk").then().statusCode(200).extract().asString();

        var again = take(export);
        assertEquals(Files.readAllLines(KURSK).size(), export.lines().count());
        again.get("created").forEach(count -> assertEquals(0, count.asInt(), again.toString()));
        again.get("updated").forEach(count -> assertEquals(0, count.asInt(), again.toString()));
    }

    @Test
    void dossierWithErrorsIsRefusedWithAllOfThem() {
        from(program).contentType("application/x-ndjson").body("""
                {"type": "dossier", "key": "wrong", "version": 1, "title": {"en": "Wrong"}}
                {"type": "actor", "key": "a", "kind": "STAT", "name": {"en": "A"}}
                {"type": "event", "key": "b", "kind": "BATTLE", "title": {"en": "B"}, "occurred": "2024-13"}
                """.getBytes(StandardCharsets.UTF_8)).post("/dossiers").then().statusCode(422).body("code", equalTo("DOSSIER_REFUSED")).body("errors.line", equalTo(List.of(2, 3)));
    }

    @Test
    void disputesExplainThemselves() throws IOException {
        take(Files.readString(KURSK));

        var assessment = service.data("""
                { question(key: "nk-casualties") { assessment { disputes { certainty explanation } } } }""", Map.of());

        assertEquals("POSSIBLE", assessment.at("/question/assessment/disputes/0/certainty").asText());
        assertTrue(assessment.at("/question/assessment/disputes/0/explanation").asText().contains("Ukraine"), assessment.toString());
    }

    @Test
    void claimThatIsRecordedReachesSubscribers_andItsHistory() throws IOException {
        take(Files.readString(KURSK));
        try (var socket = GraphQlSocket.acknowledged(program.address("/graphql"))) {
            socket.subscribe("claims", "subscription { claimRecorded(question: \"nk-casualties\") { change claim { key version } } }");
            socket.subscribe("disputes", "subscription { disputeChanged { change } }");
            await().until(() -> from(program).get("/q/metrics").asString().contains("dixit_subscriptions 2.0"));

            var recorded = service.data("""
                    mutation { recordClaim(input: {key: "seoul-900000", dossier: "kursk", question: "nk-casualties", claimants: ["south-korea"],
                      stance: AFFIRMS, quantity: {low: 900000, high: 900000, qualifier: EXACT}, claimed: "2024-12-17",
                      statement: [{language: "en", text: "900,000."}],
                      reports: [{document: "pyongyang-confirme-envoi"}]}) {
                      claim { version history { nodes { by kind } } } userErrors { code message } } }""", Map.of());

            assertEquals("[]", recorded.at("/recordClaim/userErrors").toString());
            assertEquals("local", recorded.at("/recordClaim/claim/history/nodes/0/by").asText());
            await().until(() -> socket.heardSoFar().stream().anyMatch(heard -> heard.toString().contains("seoul-900000")));
        }
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        assertEquals("INVALID_PAGE", service.errorCode("{ events(first: 101) { totalCount } }", Map.of()));
        assertEquals("TOO_MANY_ROOT_FIELDS", service.errorCode(
                "{ " + IntStream.range(0, 41).mapToObj(i -> "f" + i + ": events { totalCount } ").collect(Collectors.joining()) + "}", Map.of()));
        assertTrue(service.ask("{ events(first: 99999999999) { totalCount } }", Map.of()).has("errors"));
    }

    @Test
    void textOfADocumentVerifiesItsPassages() throws IOException {
        take(Files.readString(ARVENNE));
        var text = Files.readString(ARVENNE_TEXT);

        from(program).contentType("text/plain; charset=utf-8").body(text.getBytes(StandardCharsets.UTF_8))
                .put("/documents/crue/text")
                .then().statusCode(200).body("kept", is(true));

        from(program).contentType("text/plain; charset=utf-8").body("Another text.".getBytes(StandardCharsets.UTF_8))
                .put("/documents/crue/text")
                .then().statusCode(422).body("code", equalTo("TEXT_MISMATCH"));
    }

    @Test
    void explorerAndSchemaAreServed() {
        from(program).get("/").then().statusCode(200);
        from(program).get("/q/graphql-ui/").then().statusCode(200).body(containsString("graphiql"));
        from(program).get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Dispute"));
    }

    @Test
    void healthAndMetricsTellHowItIs() {
        service.data("query HowItIs { events { totalCount } }", Map.of());

        from(program).get("/q/health").then().statusCode(200).body("checks.status", everyItem(equalTo("UP")));
        from(program).get("/q/metrics").then().statusCode(200)
                .body(containsString("dixit_operations_seconds_count{code=\"OK\",kind=\"query\",operation=\"HowItIs\"}"))
                .body(containsString("sql_pool_active"));
    }

    @Test
    void errorInsideIsFoundInTheLogByTheIdOfItsRequest() throws SQLException {
        execute("alter table event rename to event_away");
        try {
            from(program).contentType("application/json").header("X-Request-Id", "find-me").body("{\"query\": \"{ events { totalCount } }\"}")
                    .post("/graphql").then().body("errors[0].extensions.code", equalTo("INTERNAL_ERROR"));
        } finally {
            execute("alter table event_away rename to event");
        }

        program.awaitLog("\"requestId\":\"find-me\"");
    }

    @Test
    void whoHasATokenMayWhatItsRolesSay_andOthersNothing() throws IOException {
        var token = "correct horse battery staple";
        try (var guarded = Program.start(with(Map.of(
                "DIXIT_ACCESS_TOKENS_DESK_SHA256", Sha256.of(token), "DIXIT_ACCESS_TOKENS_DESK_ROLES", "EXPORTER,IMPORTER")))) {
            var dossier = Files.readString(KURSK);

            from(guarded).contentType("application/x-ndjson").body(dossier.getBytes(StandardCharsets.UTF_8)).post("/dossiers").then().statusCode(401);
            from(guarded).contentType("application/x-ndjson").header("Authorization", "Bearer " + token).body(dossier.getBytes(StandardCharsets.UTF_8))
                    .post("/dossiers").then().statusCode(200);
            from(guarded).header("Authorization", "Bearer " + token).get("/q/metrics").then().statusCode(403);
        }
    }

    private JsonNode take(String dossier) {
        return GraphQl.json(from(program).contentType("application/x-ndjson").body(dossier.getBytes(StandardCharsets.UTF_8)).post("/dossiers")
                .then().statusCode(200).extract().asString());
    }

    private static RequestSpecification from(Program program) {
        return given().baseUri(program.address("/").toString());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
