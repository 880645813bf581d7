package org.dixit.line;

import com.fasterxml.jackson.databind.JsonNode;

/** What was found, as it is told: short, and nothing in it that a terminal would obey. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {
    }

    /** As in a sentence, and short. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "\"" + shortened(value.textValue()) + "\"";
            case NUMBER -> shortened(value.numberValue().toString());
            default -> value.asText();
        };
    }

    static String shortened(String text) {
        String whole = text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .limit(LONGEST + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return whole.codePointCount(0, whole.length()) <= LONGEST ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static String withArticle(String type) {
        return ("aeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
