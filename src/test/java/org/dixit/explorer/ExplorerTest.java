package org.dixit.explorer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ExplorerTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/explorer/examples");
    private static final Path SAMPLE = Path.of("src/main/resources/dossiers/kursk.ndjson");

    @BeforeEach
    void importSample() {
        given().contentType("application/x-ndjson").body(SAMPLE.toFile())
                .post("/dossiers")
                .then().statusCode(200);
    }

    static List<String> examples() {
        return Explorer.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleAnswersOnTheSampleDossier(String name) throws IOException {
        ask(name)
                .body("errors", nullValue())
                .body("data.values()", not(empty()))
                .body("data.values().findAll { it == null || it == [] || (it instanceof Map && (it.nodes == [] || it.edges == [])) }", empty());
    }

    @Test
    void whoClaimsWhatShowsAccountsThatDiffer() throws IOException {
        ask("who-claims-what")
                .body("data.question.claims.nodes.quantity.low", equalTo(List.of(200, 3000, 1100, 4000)));
    }

    @Test
    void everyExampleIsShown() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            var present = files.map(file -> file.getFileName().toString().replace(".graphql", "")).collect(Collectors.toSet());
            assertEquals(Set.copyOf(Explorer.EXAMPLES), present);
        }
    }

    @Test
    void explorerIsThere() {
        given().get("/q/graphql-ui/").then().statusCode(200).body(containsString("graphiql.min.js"));
    }

    @Test
    void noOtherSiteFramesTheExplorer() {
        given().get("/q/graphql-ui/").then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void scriptOfTheExplorerHasTheExamples() {
        given().get("/q/graphql-ui/render.js").then()
                .statusCode(200)
                .contentType("text/javascript")
                .body(containsString("const examples = [\"# Who claims what"));
    }

    private static ValidatableResponse ask(String name) throws IOException {
        return given().contentType("application/json").body(Map.of("query", Explorer.example(name)))
                .post("/graphql")
                .then().statusCode(200);
    }
}
