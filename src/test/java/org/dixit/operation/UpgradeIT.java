package org.dixit.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.GraphQl;
import org.dixit.testing.Program;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The packaged program takes over a database of the first release. {@code upgrade/v4.sql} is what that version had in its tables
 * after it took the dossier arvenne and the text of its document.
 */
@Timeout(300)
class UpgradeIT {

    private static final Path ARVENNE = Path.of("src/test/resources/dossiers/arvenne.ndjson");
    private static final Path TABLES = Path.of("src/test/resources/upgrade/v4.sql");

    @Test
    void whatThereWasIsThere_withAHistoryFromThenOn() throws IOException, SQLException {
        try (var postgres = OwnPostgres.startIn(Path.of("target", "upgrade-it"))) {
            fillAsTheFirstRelease(postgres);
            try (var program = Program.start(postgres.environment())) {
                var service = new GraphQl(program.address("/graphql"));
                var base = program.address("/").toString();

                given().baseUri(base).get("/q/health/ready").then().statusCode(200);
                var export = given().baseUri(base).get("/dossiers/arvenne").then().statusCode(200).extract().asString();
                assertEquals(keys(Files.readString(ARVENNE)), keys(export));
                given().baseUri(base).contentType("application/x-ndjson").body(export.getBytes(StandardCharsets.UTF_8)).post("/dossiers")
                        .then().statusCode(200).body("created.values().sum()", equalTo(0)).body("updated.values().sum()", equalTo(0));
                assertEquals("POSSIBLE", service.data("{ disputes { nodes { certainty } } }", Map.of()).at("/disputes/nodes/0/certainty").asText());
                var claim = service.data("{ claim(key: \"mayor-300\") { version history { nodes { by kind } } reports { nodes { evidence { quote } } } } }", Map.of());
                assertEquals("CREATED", claim.at("/claim/history/nodes/0/kind").asText());
                assertEquals(1, claim.at("/claim/version").asInt());
            }
        }
    }

    @Test
    void versionThatIsOlderThanTheDatabaseStarts() throws IOException, SQLException {
        try (var postgres = OwnPostgres.startIn(Path.of("target", "upgrade-it"))) {
            Program.start(postgres.environment()).close();
            try (var connection = postgres.connect(); var statement = connection.createStatement()) {
                statement.execute("insert into flyway_schema_history select 999, '999', 'Later', 'SQL', 'V999__Later.sql', 1, 'dixit', now(), 1, true");
            }

            try (var program = Program.start(postgres.environment())) {
                given().baseUri(program.address("/").toString()).get("/q/health/ready").then().statusCode(200);
            }
        }
    }

    private static void fillAsTheFirstRelease(OwnPostgres postgres) throws IOException, SQLException {
        Flyway.configure().dataSource(postgres.dataSource()).locations("filesystem:src/main/resources/db/migration").target("4").load().migrate();
        try (var connection = postgres.connect(); var statement = connection.createStatement()) {
            statement.execute(Files.readString(TABLES));
        }
    }

    private static TreeSet<String> keys(String dossier) {
        var keys = new TreeSet<String>();
        dossier.lines().map(GraphQl::json).forEach(line -> keys.add(line.get("type").asText() + " " + line.get("key").asText()));
        return keys;
    }
}
