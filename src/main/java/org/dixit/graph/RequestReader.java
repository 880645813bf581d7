package org.dixit.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON that clients send. */
@ApplicationScoped
public class RequestReader {

    private final ObjectReader reader = JsonMapper.builder(new JsonFactory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Object.class);

    /**
     * What the text says, as maps, lists, texts, numbers, booleans and null.
     *
     * @throws BadRequest if it is no JSON
     */
    public Object read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public Object read(byte[] text) {
        try {
            return reader.readValue(text);
        } catch (IOException malformed) {
            throw new BadRequest("BAD_REQUEST", "The request is not JSON: send an object with the document under \"query\".");
        }
    }
}
