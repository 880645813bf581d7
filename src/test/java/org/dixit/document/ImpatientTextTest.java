package org.dixit.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ImpatientTextTest.Impatience.class)
class ImpatientTextTest {

    /** Waits for others to write, but not long. */
    public static class Impatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.text-intake.max-wait", "100ms");
        }
    }

    @Inject
    DataSource database;

    private Flood flood;

    @BeforeEach
    void flood() throws SQLException {
        flood = new Flood(database);
        flood.forget();
        flood.happen();
    }

    @AfterEach
    void forget() throws SQLException {
        flood.forget();
    }

    @Test
    void whileAnImportIsWritten_theTextIsToldToComeAgain() throws SQLException {
        isToldToComeAgainWhile("select pg_advisory_xact_lock(6412025)");
    }

    @Test
    void whileAnotherTextOfTheDocumentIsWritten_theTextIsToldToComeAgain() throws SQLException {
        isToldToComeAgainWhile("select from document where key = 'crue-gazette' for no key update");
    }

    @Test
    void whileATextOfAnotherDocumentIsWritten_theTextIsTaken() throws SQLException {
        try (var connection = database.getConnection(); var writing = connection.createStatement()) {
            connection.setAutoCommit(false);
            writing.execute("select pg_advisory_xact_lock_shared(6412025) from document where key = 'crue-radio' for no key update");

            put().statusCode(200);
            connection.rollback();
        }
    }

    private void isToldToComeAgainWhile(String lock) throws SQLException {
        try (var connection = database.getConnection(); var writing = connection.createStatement()) {
            connection.setAutoCommit(false);
            writing.execute(lock);

            put().statusCode(503).header("Retry-After", "5").body("code", equalTo("BUSY"));
            connection.rollback();
        }
        assertEquals(List.of(), flood.seen(Flood.GAZETTE));
        put().statusCode(200);
    }

    private static ValidatableResponse put() {
        return given().contentType("text/plain; charset=utf-8").body(Flood.TEXT.getBytes(StandardCharsets.UTF_8))
                .put("/documents/" + Flood.GAZETTE + "/text").then();
    }
}
