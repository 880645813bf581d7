package org.dixit.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dixit.document.DocumentTexts;
import org.dixit.document.QuotedText;
import org.dixit.line.Kinds;
import org.dixit.recording.InputLine;
import org.dixit.recording.LineRecorder;
import org.dixit.recording.ObjectRecording;
import org.dixit.recording.UserErrorCode;

/** Records claims; quotes in their evidence are looked up and become passages. */
@Singleton
class ClaimRecording extends ObjectRecording {

    private final DocumentTexts texts;

    ClaimRecording(LineRecorder recorder, DocumentTexts texts) {
        super(recorder, "claim", Map.of());
        this.texts = texts;
    }

    @Override
    protected void complete(InputLine line) {
        var reports = line.object().path("reports");
        var cited = documentsQuoted(reports);
        var known = cited.isEmpty() ? Map.<String, Optional<QuotedText>>of() : texts.find(cited);
        for (int i = 0; i < reports.size(); i++) {
            var document = reports.get(i).get("document").textValue();
            var evidence = reports.get(i).path("evidence");
            if (cited.contains(document) && !known.containsKey(document)) {
                // Now, since it may be there when this is written, and then nobody would miss the quote.
                line.refuse("reports[" + i + "].document", UserErrorCode.UNKNOWN_KEY,
                        "There is no document of this key. Correct the key, or record the document first.");
            }
            for (int j = 0; j < evidence.size(); j++) {
                var passage = (ObjectNode) evidence.get(j);
                var place = "reports[" + i + "].evidence[" + j + "]";
                if (passage.isEmpty()) {
                    line.refuse(place, UserErrorCode.INVALID, "This passage says nothing. Give a quote, or start, end and sha256.");
                    LookedUpPassage.standIn(passage);
                } else if (isQuote(passage)) {
                    new LookedUpPassage(passage, place, line).in(document, known.get(document));
                }
            }
        }
    }

    private static Set<String> documentsQuoted(JsonNode reports) {
        Set<String> documents = new LinkedHashSet<>();
        for (var report : reports) {
            for (var passage : report.path("evidence")) {
                if (isQuote(passage)) {
                    documents.add(report.get("document").textValue());
                }
            }
        }
        // What is no key is told with all else that is wrong with the line.
        documents.removeIf(key -> !Kinds.isKey(key));
        return documents;
    }

    /** Else it is a position with its hash, as a line has it. */
    private static boolean isQuote(JsonNode passage) {
        return passage.has("quote") && !passage.has("sha256");
    }
}
