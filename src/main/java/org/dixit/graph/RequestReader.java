package org.dixit.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dixit.limit.LimitsConfig;
import org.dixit.limit.Numbers;

/** Reads the JSON that clients send: no number in it is long to read, and nothing lies deep in something else. */
@ApplicationScoped
public class RequestReader {

    /** The request itself, and over WebSocket the message that it is in. */
    private static final int LEVELS_AROUND = 2;

    private final ObjectReader reader;
    private final LimitsConfig limits;
    private final Numbers numbers;

    RequestReader(LimitsConfig limits, Numbers numbers) {
        this.limits = limits;
        this.numbers = numbers;
        var constraints = StreamReadConstraints.builder()
                .maxNumberLength(limits.numberCharacters())
                .maxNestingDepth(limits.variablesDepth() + LEVELS_AROUND)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readerFor(Object.class);
    }

    /**
     * What the text says, as maps, lists, texts, numbers, booleans and null.
     *
     * @throws BadRequest if it is no JSON
     * @throws org.dixit.limit.Refusal if it is too much
     */
    public Object read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public Object read(byte[] text) {
        try {
            Object value = reader.readValue(text);
            numbers.check(value);
            return value;
        } catch (StreamConstraintsException tooMuch) {
            throw refused(tooMuch);
        } catch (JsonMappingException malformed) {
            throw malformed.getCause() instanceof StreamConstraintsException tooMuch ? refused(tooMuch) : noJson();
        } catch (IOException malformed) {
            throw noJson();
        } catch (NumberFormatException tooMuch) {
            throw numbers.refusal();
        }
    }

    private RuntimeException refused(StreamConstraintsException tooMuch) {
        return tooMuch.getMessage().contains("nesting") || tooMuch.getMessage().contains("depth")
                ? new BadRequest("VARIABLES_TOO_DEEP", "Lists and objects lie more than " + limits.variablesDepth() + " deep in each other in the variables.")
                : numbers.refusal();
    }

    private static BadRequest noJson() {
        return new BadRequest("BAD_REQUEST", "The request is not JSON: send an object with the document under \"query\".");
    }
}
