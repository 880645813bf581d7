package org.dixit.dossier;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Dossiers as tests send and get them, and a look at what is in the database. */
@ApplicationScoped
public class Dossiers {

    static final String NDJSON = "application/x-ndjson";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final DataSource dataSource;

    Dossiers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void empty() {
        execute("truncate dossier, actor, document, event, question, claim cascade");
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column, as text. */
    List<String> select(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The story of the flood: an invented one. */
    static String flood() {
        return resource("/dossiers/arvenne.ndjson");
    }

    /** The text of the one document in it. */
    static String article() {
        return resource("/dossiers/arvenne.txt");
    }

    /** The story, with one line instead of what it says itself of that object. */
    static String floodWith(String line) {
        JsonNode instead = json(line);
        return flood().lines()
                .map(Dossiers::json)
                .map(old -> isSameObject(old, instead) ? instead : old)
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
    }

    /** One line of the story, to be changed. */
    static ObjectNode line(String type, String key) {
        return flood().lines().map(Dossiers::json)
                .filter(line -> line.get("type").textValue().equals(type) && line.get("key").textValue().equals(key))
                .map(ObjectNode.class::cast)
                .findAny().orElseThrow();
    }

    /** The header alone, with these lines below. */
    static String dossier(Object... lines) {
        StringBuilder dossier = new StringBuilder(line("dossier", "arvenne").toString()).append('\n');
        for (Object line : lines) {
            dossier.append(line).append('\n');
        }
        return dossier.toString();
    }

    static ValidatableResponse send(String dossier) {
        return send(dossier.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse send(byte[] dossier) {
        return given().contentType(NDJSON).body(dossier).post("/dossiers").then();
    }

    static String export(String key) {
        return given().get("/dossiers/" + key).then().statusCode(200).contentType(NDJSON).extract().asString();
    }

    /** The lines, whatever their order and that of their fields. */
    static Set<JsonNode> lines(String dossier) {
        return dossier.lines().map(Dossiers::json).collect(Collectors.toSet());
    }

    static String resource(String name) {
        try (InputStream resource = Dossiers.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSameObject(JsonNode one, JsonNode other) {
        return one.get("type").equals(other.get("type")) && one.get("key").equals(other.get("key"));
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
