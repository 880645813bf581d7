package org.dixit.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dixit.testing.GraphQl;

/** The lines of a dossier, its header first, to be changed and told again. */
final class DossierLines {

    private final Map<String, ObjectNode> lines = new LinkedHashMap<>();

    static DossierLines of(String dossier) {
        var lines = new DossierLines();
        dossier.lines().forEach(line -> lines.add((ObjectNode) GraphQl.json(line)));
        return lines;
    }

    DossierLines copy() {
        var copy = new DossierLines();
        lines.values().forEach(line -> copy.add(line.deepCopy()));
        return copy;
    }

    void add(ObjectNode line) {
        lines.put(line.get("type").textValue() + " " + line.get("key").textValue(), line);
    }

    ObjectNode line(String type, String key) {
        return lines.get(type + " " + key);
    }

    List<ObjectNode> all(String type) {
        return lines.values().stream().filter(line -> line.get("type").textValue().equals(type)).toList();
    }

    List<String> keys(String type) {
        return all(type).stream().map(line -> line.get("key").textValue()).toList();
    }

    /** A dossier of the lines that are new since then or say something else. */
    String since(DossierLines before) {
        var changed = new ArrayList<>(all("dossier"));
        lines.forEach((name, line) -> {
            if (!line.equals(before.lines.get(name))) {
                changed.add(line);
            }
        });
        return text(changed);
    }

    String text() {
        return text(lines.values());
    }

    private static String text(Iterable<ObjectNode> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The texts of a list; none where it is absent. */
    static List<String> texts(ObjectNode line, String list) {
        return line.get(list) instanceof ArrayNode array
                ? array.valueStream().map(text -> text.textValue()).collect(Collectors.toList())
                : List.of();
    }
}
