package org.dixit.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mutation and the import of the same facts leave the same rows in every table, surrogate ids, moments and the way by
 * which they came aside. The facts are those of the dam on the Sarne, in which every enum value and shape of a date occurs.
 */
@QuarkusTest
class SameRowsTest extends DossierTest {

    private static final List<String> ORDER = List.of("actor", "document", "event", "question", "claim");
    /** What an input calls by these names is a text in several languages. */
    private static final Set<String> TEXTS = Set.of("name", "title", "text", "unit", "statement");
    /** No input says them: they belong to a document's text, or to a retraction. */
    private static final List<String> UNSAID = List.of("characters", "sha256", "retracted");
    /** What rows that are derived refer to, which no foreign key says. */
    private static final Map<String, Map<String, String>> DERIVED = Map.of(
            "position_claim", Map.of("holder_id", "actor", "claim_id", "claim"),
            "corroboration", Map.of("holder_id", "actor", "other_id", "actor"));
    private static final List<String> APART = List.of("id", "report_id", "recorded_at", "seq", "at", "by", "source", "version");

    private final List<ObjectNode> lines = new ArrayList<>();
    private String header;

    @BeforeEach
    void readTheStory() throws IOException, SQLException {
        empty();
        lines.clear();
        for (var text : Files.readAllLines(Path.of("src/test/resources/sarne/dossier.ndjson"))) {
            var line = (ObjectNode) GraphQl.json(text);
            if (line.get("type").textValue().equals("dossier")) {
                header = text;
            } else {
                lines.add(line.without(UNSAID));
            }
        }
    }

    @Test
    void anImportAndMutationsOfTheSameFacts_leaveTheSameRows() throws SQLException {
        take(dossier(lines));
        var imported = rows();

        empty();
        take(header);
        recordInAnOrderThatWorks();

        assertSame(imported, rows(), header);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void anyChange_leavesTheSameRowsByEitherWay(long seed) throws SQLException {
        take(dossier(lines));
        var random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 10; i++) {
            var line = lines.get(random.nextInt(lines.size()));
            var changed = changed(line, random);
            var before = rows();
            if (record(changed)) {
                taken++;
                var recorded = rows();
                take(dossier(List.of(line)));
                assertSame(before, rows(), line);
                take(dossier(List.of(changed)));
                assertSame(recorded, rows(), changed);
                take(dossier(List.of(line)));
            } else {
                assertEquals(422, post(dossier(List.of(changed))).statusCode(), changed.toString());
                assertSame(before, rows(), changed);
            }
        }
        assertTrue(taken > 2, "changes taken: " + taken);
    }

    /** One field taken from another line of the type, or taken away. Not all of it makes sense, and either way refuses the same. */
    private ObjectNode changed(ObjectNode line, Random random) {
        var changed = line.deepCopy();
        var alike = lines.stream().filter(other -> other.get("type").equals(line.get("type"))).toList();
        var other = alike.get(random.nextInt(alike.size()));
        for (int i = 0; i < 2; i++) {
            var names = new ArrayList<String>();
            other.fieldNames().forEachRemaining(names::add);
            // A document's text stays where a line leaves it out, so that there is no way back.
            names.removeAll(line.get("type").textValue().equals("document") ? List.of("type", "key", "text") : List.of("type", "key"));
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(6) == 0 && !Set.of("claimants", "reports").contains(name)) {
                changed.remove(List.of("aliases", "affiliations", "url", "publisher", "partOf", "participants", "unit", "parts", "asOf", "quantity"));
            } else {
                changed.set(name, other.get(name).deepCopy());
            }
        }
        return changed;
    }

    private static void assertSame(List<String> expected, List<String> actual, Object what) {
        var missing = new ArrayList<>(expected);
        missing.removeAll(Set.copyOf(actual));
        var more = new ArrayList<>(actual);
        more.removeAll(Set.copyOf(expected));
        assertEquals(missing, more, () -> "after " + what);
        assertEquals(expected.size(), actual.size(), () -> "after " + what);
    }

    private void recordInAnOrderThatWorks() {
        for (var type : ORDER) {
            var left = new ArrayList<>(lines.stream().filter(line -> line.get("type").textValue().equals(type)).toList());
            while (!left.isEmpty()) {
                int before = left.size();
                for (Iterator<ObjectNode> each = left.iterator(); each.hasNext(); ) {
                    if (record(each.next())) {
                        each.remove();
                    }
                }
                assertTrue(left.size() < before, () -> "refused: " + left);
            }
        }
    }

    private boolean record(ObjectNode line) {
        var type = line.get("type").textValue();
        var name = Character.toUpperCase(type.charAt(0)) + type.substring(1);
        var payload = service.data("mutation Record($input: Record%1$sInput!) { record%1$s(input: $input) { userErrors { message path code } } }".formatted(name),
                Map.of("input", input(line)));
        return payload.at("/record" + name + "/userErrors").isEmpty();
    }

    private static ObjectNode input(ObjectNode line) {
        var input = (ObjectNode) input("", line.deepCopy().without("type"));
        if (input.has("wikidata")) {
            input.set("wikidataId", input.remove("wikidata"));
        }
        return input.put("dossier", "sarne");
    }

    private static JsonNode input(String name, JsonNode value) {
        if (value.isObject() && TEXTS.contains(name)) {
            ArrayNode texts = JsonNodeFactory.instance.arrayNode();
            value.fields().forEachRemaining(text -> texts.addObject().put("language", text.getKey()).set("text", text.getValue()));
            return texts;
        }
        if (value.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            value.fields().forEachRemaining(field -> object.set(field.getKey(), input(field.getKey(), field.getValue())));
            return object;
        }
        if (value.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> list.add(input("", element)));
            return list;
        }
        return value;
    }

    private String dossier(List<ObjectNode> lines) {
        var dossier = new StringBuilder(header).append('\n');
        lines.forEach(line -> dossier.append(line).append('\n'));
        return dossier.toString();
    }

    /** Every row of every table but the history, ids of objects written as their keys. */
    private List<String> rows() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'
                      and table_name not in ('flyway_schema_history', 'change', 'dispute_change')
                    order by 1""")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var row = statement.executeQuery(query(connection, table))) {
                    while (row.next()) {
                        rows.add(table + " " + row.getString(1));
                    }
                }
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String query(Connection connection, String table) throws SQLException {
        var targets = new TreeMap<>(DERIVED.getOrDefault(table, Map.of()));
        try (var foreign = connection.getMetaData().getImportedKeys(null, "public", table)) {
            while (foreign.next()) {
                var target = foreign.getString("PKTABLE_NAME");
                var column = foreign.getString("FKCOLUMN_NAME");
                if (foreign.getString("PKCOLUMN_NAME").equals("id") && (ORDER.contains(target) || target.equals("dossier"))) {
                    targets.put(column, target);
                }
            }
        }
        var keys = new StringBuilder();
        targets.forEach((column, target) -> keys.append(" || jsonb_build_object('").append(column).append("', (select key from ").append(target)
                .append(" target where target.id = row.").append(column).append("))"));
        return "select ((to_jsonb(row) - array['" + String.join("', '", APART) + "'])" + keys + ")::text from " + table + " row";
    }
}
