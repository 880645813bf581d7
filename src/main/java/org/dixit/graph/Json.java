package org.dixit.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A value that is JSON already, in the shape of its selection, as the bytes that go to the wire. */
public record Json(byte[] utf8) implements JsonSerializable {

    public static Json of(String text) {
        return new Json(text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Where bytes are written, those bytes; they are not decoded to be encoded again. */
    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        if (json.getOutputTarget() instanceof OutputStream stream) {
            json.writeRawValue("");
            json.flush();
            stream.write(utf8);
        } else {
            json.writeRawValue(text());
        }
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
        serialize(json, provider);
    }
}
