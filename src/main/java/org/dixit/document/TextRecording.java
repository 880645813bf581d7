package org.dixit.document;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dixit.document.TextAnswer.Accepted;
import org.dixit.document.TextAnswer.Mismatch;
import org.dixit.document.TextAnswer.Outdated;
import org.dixit.document.TextAnswer.UnknownDocument;
import org.dixit.http.Failure;
import org.dixit.line.Occasion;
import org.dixit.line.Occasion.Source;
import org.dixit.recording.Input;
import org.dixit.recording.Outcome;
import org.dixit.recording.Recording;
import org.dixit.recording.UserError;
import org.dixit.recording.UserErrorCode;

/** Gives documents their texts. */
@Singleton
class TextRecording implements Recording {

    private static final List<String> TEXT = List.of("input", "text");

    private final DocumentTextService texts;
    private final long longest;

    TextRecording(DocumentTextService texts, TextIntakeConfig config) {
        this.texts = texts;
        this.longest = config.maxSize().asLongValue();
    }

    @Override
    public String mutation() {
        return "attachText";
    }

    @Override
    public Uni<Outcome> record(Input input, String by) {
        String document = input.value("document");
        Boolean keep = input.value("keep");
        return texts.aside(() -> text(input.value("text")))
                .chain(text -> texts.attach(new SentText(document, text, keep == null || keep, input.value("expectedVersion")),
                        new Occasion(by, Source.MUTATION)))
                .map(answer -> outcome(document, answer))
                .onFailure(Unfit.class).recoverWithItem(unfit -> refused(TEXT, UserErrorCode.INVALID, unfit.getMessage()));
    }

    private Text text(String text) {
        if (text.length() > longest || text.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new Unfit("The text is longer than " + longest + " bytes. See that it is the right one.");
        }
        try {
            return Text.of(text);
        } catch (Failure failure) {
            throw new Unfit(failure.answer().message() + " " + failure.answer().action());
        }
    }

    private static Outcome outcome(String document, TextAnswer answer) {
        if (answer instanceof Accepted) {
            return Outcome.recorded(document);
        }
        if (answer instanceof Mismatch mismatch) {
            return Outcome.refused(errors(mismatch));
        }
        if (answer instanceof Outdated outdated) {
            return refused(List.of("input", "expectedVersion"), UserErrorCode.CONFLICT, "By now there is version " + outdated.version()
                    + " of the document " + document + ". Read it again, and decide with what it says now.");
        }
        return refused(List.of("input", "document"), UserErrorCode.UNKNOWN_KEY,
                "There is no document of this key. Correct the key, or record the document first.");
    }

    /** Of the text as a whole, then of the passages that are not in it. */
    private static List<UserError> errors(Mismatch mismatch) {
        List<UserError> errors = new ArrayList<>();
        errors.add(new UserError(mismatch.message() + " " + mismatch.action(), TEXT, UserErrorCode.HASH_MISMATCH));
        for (var passage : mismatch.errors()) {
            errors.add(new UserError("The claim %s cites %d to %d. %s".formatted(passage.claim(), passage.start(), passage.end(), passage.message()),
                    TEXT, UserErrorCode.of(passage.code())));
        }
        return errors;
    }

    private static Outcome refused(List<String> path, UserErrorCode code, String message) {
        return Outcome.refused(List.of(new UserError(message, path, code)));
    }

    /** That something is no text that can be kept. */
    private static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message, null, false, false);
        }
    }
}
