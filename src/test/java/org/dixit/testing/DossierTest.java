package org.dixit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that import dossiers of their own, over HTTP, into a database that is empty before the first and after the last of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DossierTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @TestHTTPResource("/dossiers")
    URI dossiers;

    @Inject
    protected AgroalDataSource database;

    protected GraphQl service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void beginEmpty() throws SQLException {
        empty();
        service = new GraphQl(graphql);
    }

    @AfterAll
    void leaveEmpty() throws SQLException {
        empty();
    }

    protected void empty() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("truncate dossier, actor, document, event, question, claim cascade");
        }
    }

    /** What the service answers to a dossier that it takes. */
    protected JsonNode take(String dossier) {
        var answer = post(dossier);
        assertEquals(200, answer.statusCode(), answer.body());
        return GraphQl.json(answer.body());
    }

    protected HttpResponse<String> post(String dossier) {
        var request = HttpRequest.newBuilder(dossiers)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(dossier))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The data of an answer without errors. */
    protected JsonNode data(String query) {
        return service.data(query, Map.of());
    }

    /** The cursor of the last claim that was written, after which a subscription tells what follows. */
    protected String lastClaimCursor() throws SQLException {
        return select("select cursor_of(array['claimRecorded', max(seq)::text]) from change where type = 'claim'");
    }

    /** The first column of the first row; null if there is none. */
    protected String select(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
