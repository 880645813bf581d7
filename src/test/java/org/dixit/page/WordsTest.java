package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the page: every one in both languages, and every one that is used is there. */
class WordsTest {

    private static final Path PAGE = Path.of("src/main/resources/META-INF/resources/page");
    private static final Path SCHEMA = Path.of("src/test/resources/schema.graphql");
    private static final Pattern ENTRY = Pattern.compile("^\t(\\w+): \\{ en: (.+?), fr: (.+) },$", Pattern.MULTILINE);
    private static final Pattern USED = Pattern.compile("(?<![\\w.])(?:say\\.)?t\\('(\\w+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Enumerations whose values are words of the page as they are. */
    private static final Set<String> SHOWN = Set.of("ActorKind", "EventKind", "ParticipantRole", "AffiliationRole", "Stance", "Temporality", "Fidelity",
            "Translation", "Certainty", "RevisionKind");

    @Test
    void bothLanguagesHaveTheSamePlaces() throws IOException {
        var differing = new TreeMap<String, String>();
        for (var entry = ENTRY.matcher(Files.readString(PAGE.resolve("words.js"))); entry.find();) {
            if (!places(entry.group(2)).equals(places(entry.group(3)))) {
                differing.put(entry.group(1), entry.group());
            }
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyWordThatIsUsedIsThere() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(PAGE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(used -> missing.add(used.group(1)));
            }
        }
        var schema = Files.readString(SCHEMA);
        for (var name : SHOWN) {
            var values = Pattern.compile("\nenum " + name + " \\{(.*?)\n}", Pattern.DOTALL).matcher(schema);
            if (values.find()) {
                Pattern.compile("^  ([A-Z_]+)$", Pattern.MULTILINE).matcher(values.group(1)).results().forEach(value -> missing.add(value.group(1)));
            }
        }
        missing.removeAll(words());

        assertEquals(Set.of(), missing);
    }

    private static Set<String> words() throws IOException {
        var words = new TreeSet<String>();
        ENTRY.matcher(Files.readString(PAGE.resolve("words.js"))).results().forEach(entry -> words.add(entry.group(1)));
        return words;
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
