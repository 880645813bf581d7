package org.dixit.dossier;

import java.util.List;

import org.dixit.line.Line;
import org.dixit.line.LineType;
import org.dixit.line.LineTypes;
import org.dixit.line.Problem;
import org.dixit.line.Problem.Code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

/** Reads what a line says. */
@Singleton
class LineParser {

    /** No line needs so many. Each takes more memory than it has bytes, so that the length of a line bounds long texts alone. */
    private static final int MOST_VALUES = 500_000;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxTokenCount(MOST_VALUES).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build().reader();

    private final LineTypes types;

    LineParser(LineTypes types) {
        this.types = types;
    }

    /**
     * @param problems takes what is wrong with it
     * @return null if it cannot be told what type and key it has; without a body if anything is wrong
     */
    Line parse(RawLine raw, List<Problem> problems) {
        if (raw.text() == null) {
            problems.add(malformed(raw, raw.unreadable(), "Write each object on a line of its own, of that length at most, in UTF-8."));
            return null;
        }
        JsonNode object = json(raw, problems);
        if (object == null) {
            return null;
        }
        if (!object.isObject()) {
            problems.add(malformed(raw, "The line is not a JSON object.", "Write one object, {…}, on each line."));
            return null;
        }
        JsonNode name = object.get("type");
        LineType type = name == null ? null : types.named(name.textValue());
        if (type == null) {
            problems.add(new Problem(raw.number(), null, null, "type", Code.INVALID,
                    name == null ? "The line has no type." : "There is no such type of line.", "Write one of " + String.join(", ", types.all().stream().map(LineType::name).toList()) + "."));
            return null;
        }
        return type.read(raw.number(), (ObjectNode) object, problems);
    }

    private static JsonNode json(RawLine raw, List<Problem> problems) {
        try {
            return JSON.readTree(raw.text());
        } catch (JsonEOFException e) {
            problems.add(malformed(raw, "The line ends in the middle of its JSON.",
                    "Write the whole object on one line; if this is the last line, the file may have been cut off."));
        } catch (StreamConstraintsException e) {
            problems.add(malformed(raw, "The line has more values, deeper or longer ones than any object.", "Write each object on a line of its own."));
        } catch (JsonProcessingException e) {
            boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
            JsonLocation where = e.getLocation();
            String column = where == null ? "" : " (column " + where.getColumnNr() + ")";
            problems.add(twice
                    ? malformed(raw, "A field stands twice in the same object" + column + ".", "Leave one of them out.")
                    : malformed(raw, "The line is not JSON" + column + ".", "Correct it there, or have a program write it."));
        }
        return null;
    }

    private static Problem malformed(RawLine raw, String message, String action) {
        return new Problem(raw.number(), null, null, null, Code.MALFORMED, message, action);
    }
}
