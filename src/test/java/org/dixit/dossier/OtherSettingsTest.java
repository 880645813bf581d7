package org.dixit.dossier;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.dixit.dossier.Dossiers.article;
import static org.dixit.dossier.Dossiers.flood;
import static org.dixit.dossier.Dossiers.floodWith;
import static org.dixit.dossier.Dossiers.line;
import static org.dixit.dossier.Dossiers.lines;
import static org.dixit.dossier.Dossiers.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.dixit.line.LineWriter;
import org.dixit.testing.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** What properties change: public texts, a short wait, short lines, short dossiers. */
@QuarkusTest
@TestProfile(OtherSettingsTest.Settings.class)
class OtherSettingsTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.texts.public", "true", "dixit.dossiers.max-wait", "200ms", "dixit.dossiers.max-line-size", "2K",
                    "dixit.dossiers.max-size", "64K", "dixit.dossiers.max-exports", "1");
        }
    }

    @TestHTTPResource("/dossiers")
    URL address;

    private final Dossiers dossiers;
    private final DataSource dataSource;

    OtherSettingsTest(Dossiers dossiers, DataSource dataSource) {
        this.dossiers = dossiers;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void startEmpty() {
        dossiers.empty();
    }

    @Test
    void publicTexts_areExportedOnRequest() {
        String withText = floodWith(line("document", "crue").put("text", article()).toString());
        send(withText).statusCode(200);

        assertEquals(lines(withText), lines(given().get("/dossiers/arvenne?text=true").then().statusCode(200).extract().asString()));
        assertEquals(lines(flood()), lines(Dossiers.export("arvenne")));
    }

    /** Who reads slowly, or not at all, takes a connection as long as that takes. */
    @Test
    void oneExportMoreThanThereMayBe_isToldToComeAgain() throws IOException {
        send(flood()).statusCode(200);
        dossiers.execute("""
                insert into document_text (document_id, characters, sha256, body)
                select id, 30000000, repeat('0', 64), repeat('x', 30000000) from document where key = 'crue'""");

        try (Log log = new Log()) {
            try (Socket slow = new Socket(address.getHost(), address.getPort())) {
                slow.getOutputStream().write("GET /dossiers/arvenne?text=true HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                slow.getInputStream().read();
                given().get("/dossiers/arvenne").then().statusCode(503).header("Retry-After", notNullValue()).body("code", is("BUSY"));
            }

            await().until(() -> given().get("/dossiers/arvenne").statusCode() == 200);
            assertEquals(List.of(), log.errors());
        }
    }

    @Test
    void importThatWaitsTooLongForAnother_isToldToTryAgain() throws SQLException {
        try (Connection other = dataSource.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(LineWriter.LOCK);

            send(flood()).statusCode(503).header("Retry-After", notNullValue()).body("code", is("BUSY"));

            other.rollback();
        }
        send(flood()).statusCode(200);
    }

    @Test
    void longestLine_isWhatThePropertySays() {
        send(floodWith(line("actor", "valmire").put("kind", "x".repeat(2 * 1024)).toString()))
                .statusCode(422).body("errors[0].message", containsString("longer than 2048 bytes"));
    }

    @Test
    void longestDossier_isWhatThePropertySays() {
        send(flood() + "\n".repeat(64 * 1024 - flood().length() - 1_000)).statusCode(200);
        dossiers.empty();

        send(flood() + "\n".repeat(64 * 1024)).statusCode(413).body("code", is("DOSSIER_TOO_LARGE"));

        given().get("/dossiers/arvenne").then().statusCode(404);
    }
}
