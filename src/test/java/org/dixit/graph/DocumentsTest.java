package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents are kept in mind as far as the memory given to them goes. */
@QuarkusTest
@TestProfile(DocumentsTest.Settings.class)
class DocumentsTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.limits.document-cache", "640K");
        }
    }

    /** So many documents of so many characters take that. */
    private static final int KEPT = 10;
    private static final int CHARACTERS = 1_000;

    @Inject
    Documents documents;

    @Test
    void aDocumentThatComesAgainIsTheSame() {
        assertSame(prepare("{ again: __typename }"), prepare("{ again: __typename }"));
    }

    @Test
    void aDocumentThatIsNotValidIsNotKept() {
        assertTrue(prepare("{ nothing }").hasErrors());
        assertNotSame(prepare("{ nothing }"), prepare("{ nothing }"));
    }

    @Test
    void howeverManyLongOnesComeTheyTakeNoMoreMemory() {
        var prepared = IntStream.range(0, 20 * KEPT).mapToObj(number -> prepare(document(number))).toList();

        long kept = IntStream.range(0, prepared.size()).filter(number -> prepare(document(number)) == prepared.get(number)).count();
        assertTrue(kept <= KEPT, kept + " are kept");
    }

    private static String document(int number) {
        var text = "{ number%d: __typename }".formatted(number);
        return text + "#" + "x".repeat(CHARACTERS - text.length());
    }

    private PreparsedDocumentEntry prepare(String text) {
        return documents.prepare(new GraphQlRequest(text, null, Map.of(), Map.of()));
    }
}
