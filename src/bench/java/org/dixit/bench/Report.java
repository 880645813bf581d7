package org.dixit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table while it goes on and as JSON in the end. */
final class Report {

    private static final String PEER = "PostGraphile";
    private static final String HEAD = "%-9s %-20s %-13s %9s %7s %8s %8s %7s %8s %8s %7s%n";
    private static final String ROW = "%-9d %-20s %-13s %9.0f %7s %8.1f %8.1f %7s %8.2f %8.2f %7.0f%n";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode json = mapper.createObjectNode();

    void head() {
        System.out.printf(HEAD, "claims", "query", "", "requests", "to", "p50", "p99", "to", "CPU ms", "CPU ms", "MB");
        System.out.printf(HEAD, "", "", "", "a second", "peer", "ms", "ms", "peer", "own", "database", "");
    }

    void add(int claims, Query query, Map<Contender, List<Measurement>> rounds) {
        var peer = rounds.entrySet().stream().filter(entry -> entry.getKey().name().equals(PEER)).map(entry -> Measurement.median(entry.getValue())).findAny();
        rounds.forEach((contender, measured) -> {
            var median = Measurement.median(measured);
            System.out.printf(Locale.ROOT, ROW, claims, query.name(), contender.name(), median.perSecond(),
                    peer.map(other -> ratio(median.perSecond(), other.perSecond())).orElse(""), median.p50(), median.p99(),
                    peer.map(other -> ratio(median.p99(), other.p99())).orElse(""), median.cpu(), median.databaseCpu(), median.resident());
            var entry = json.withArray("measurements").addObject();
            entry.put("claims", claims).put("query", query.name()).put("contender", contender.name());
            entry.set("median", mapper.valueToTree(median));
            entry.set("rounds", mapper.valueToTree(measured));
        });
    }

    private static String ratio(double ours, double theirs) {
        return String.format(Locale.ROOT, "%.2f", ours / theirs);
    }

    /** A figure by itself, such as how long an import took. */
    void note(int claims, String name, String sentence, Map<String, ? extends Number> figures) {
        System.out.printf("%-9d %s: %s%n", claims, name, sentence);
        json.withArray("notes").addObject().put("claims", claims).put("name", name).set("figures", mapper.<JsonNode>valueToTree(figures));
    }

    void write(Path file) throws IOException {
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
        System.out.println("As JSON: " + file);
    }
}
