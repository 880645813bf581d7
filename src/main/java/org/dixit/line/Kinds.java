package org.dixit.line;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.dixit.value.Edtf;
import org.dixit.value.LanguageTag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The kinds of values that fields hold. */
public final class Kinds {

    /** Names are sorted by, and what an index holds is bounded: 2,704 bytes with the key. */
    public static final int NAME = 300;
    public static final int TITLE = 1_000;
    public static final int STATEMENT = 10_000;

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,119}");

    private static final int LONGEST_URL = 2_000;
    private static final int MOST_DECIMALS = 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final DateTimeFormatter TO_THE_MICROSECOND = new DateTimeFormatterBuilder().appendInstant(-1).toFormatter();

    private Kinds() {
    }

    /** Whether this is what {@link #string} takes. */
    public static boolean isText(String text, int longest) {
        Place place = Place.whole(new Place.Found(1, null, null));
        return string(longest).read(TextNode.valueOf(text), place) != null;
    }

    /** Whether there may be an object of that key. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Not blank, and at most so many characters (code points). */
    public static Kind string(int longest) {
        return (value, place) -> {
            String text = text(value, place);
            if (text == null) {
                return null;
            }
            if (text.isBlank()) {
                place.refuse("This text is empty.", "Write something, or leave the field out if it is optional.");
                return null;
            }
            if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
                place.refuse("This text has " + text.codePointCount(0, text.length()) + " characters.",
                        "Shorten it to at most " + longest + ".");
                return null;
            }
            return value;
        };
    }

    /** Any text, also an empty one. */
    public static Kind unicode() {
        return (value, place) -> text(value, place) == null ? null : value;
    }

    /** A text in one or more languages: language tag → {@link #string}. */
    public static Kind texts(int longest) {
        Kind string = string(longest);
        return (value, place) -> {
            if (!value.isObject() || value.isEmpty()) {
                place.refuse("This is " + Shown.of(value) + ", not a text by language.",
                        "Write an object of language tags and texts, such as {\"en\": \"…\"}.");
                return null;
            }
            ObjectNode texts = JsonNodeFactory.instance.objectNode();
            value.fields().forEachRemaining(text -> {
                Place here = place.field(Shown.shortened(text.getKey()));
                accept(text.getKey(), LanguageTag::check, here);
                texts.set(text.getKey(), string.read(text.getValue(), here));
            });
            return texts;
        };
    }

    public static Kind languageTag() {
        return (value, place) -> {
            String tag = text(value, place);
            return tag == null || accept(tag, LanguageTag::check, place) == null ? null : value;
        };
    }

    public static Kind edtf() {
        return edtf(date -> { });
    }

    /** A date whose last day is known. */
    public static Kind edtfWithEnd() {
        return edtf(date -> {
            if (date.latest() == null) {
                throw new IllegalArgumentException("\"" + date.text() + "\" has an open end: write a date that ends");
            }
        });
    }

    private static Kind edtf(Consumer<Edtf> rule) {
        return (value, place) -> {
            String text = text(value, place);
            Edtf date = text == null ? null : accept(text, Edtf::parse, place);
            if (date == null) {
                return null;
            }
            place.date(date);
            return accept(date, accepted -> {
                rule.accept(accepted);
                return value;
            }, place);
        };
    }

    /** The key of another line of that type. */
    public static Kind reference(String type) {
        return (value, place) -> {
            String key = text(value, place);
            if (key == null) {
                return null;
            }
            if (!KEY.matcher(key).matches()) {
                place.refuse(Shown.of(value) + " is no key.", "Write the key of " + Shown.withArticle(type) + ".");
                return null;
            }
            place.reference(type, key);
            return value;
        };
    }

    public static Kind list(Kind kind) {
        return (value, place) -> {
            if (!value.isArray()) {
                place.refuse("This is " + Shown.of(value) + ", not a list.", "Write a list: […].");
                return null;
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode(value.size());
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isNull()) {
                    place.element(i).refuse("This is null.", "Leave it out.");
                } else {
                    list.add(kind.read(value.get(i), place.element(i)));
                }
            }
            return list;
        };
    }

    public static Kind listOfSome(Kind kind) {
        Kind list = list(kind);
        return (value, place) -> {
            if (value.isArray() && value.isEmpty()) {
                place.refuse("This list is empty.", "Name at least one.");
                return null;
            }
            return list.read(value, place);
        };
    }

    /** A list in which nothing stands twice. */
    public static Kind set(Kind kind) {
        Kind list = list(kind);
        return (value, place) -> {
            JsonNode read = list.read(value, place);
            Set<JsonNode> seen = new HashSet<>();
            for (int i = 0; read != null && i < read.size(); i++) {
                if (!read.get(i).isNull() && !seen.add(read.get(i))) {
                    place.element(i).refuse("This stands in the list twice.", "Leave it out here.");
                }
            }
            return read;
        };
    }

    public static Kind oneOf(Class<? extends Enum<?>> values) {
        Set<String> names = new HashSet<>();
        Arrays.stream(values.getEnumConstants()).map(Enum::name).forEach(names::add);
        String action = "Write one of " + String.join(", ", Arrays.stream(values.getEnumConstants()).map(Enum::name).toList()) + ".";
        return (value, place) -> {
            if (value.isTextual() && names.contains(value.textValue())) {
                return value;
            }
            place.refuse("This is " + Shown.of(value) + ".", action);
            return null;
        };
    }

    public static Kind flag() {
        return (value, place) -> {
            if (value.isBoolean()) {
                return value;
            }
            place.refuse("This is " + Shown.of(value) + ", not true or false.", "Write true or false, without quotation marks.");
            return null;
        };
    }

    public static Kind wholeNumber(long least, long most) {
        return (value, place) -> {
            if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= least && value.longValue() <= most) {
                return LongNode.valueOf(value.longValue());
            }
            place.refuse("This is " + Shown.of(value) + ", not a whole number from " + least + " to " + most + ".",
                    "Write such a number, in digits only and without quotation marks.");
            return null;
        };
    }

    /** A number that is kept as written, with at most 20 decimal places. */
    public static Kind decimal(int least, int most) {
        return (value, place) -> {
            if (value.isNumber()) {
                BigDecimal number = value.decimalValue();
                if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0
                        && number.scale() <= MOST_DECIMALS) {
                    return value;
                }
            }
            place.refuse("This is " + Shown.of(value) + ", not a number from " + least + " to " + most + " with at most "
                    + MOST_DECIMALS + " decimal places.", "Write such a number, without quotation marks.");
            return null;
        };
    }

    public static Kind sha256() {
        return matching(SHA256, "a SHA-256", "Write its 64 hexadecimal digits, in lower case.");
    }

    public static Kind matching(Pattern pattern, String what, String action) {
        return (value, place) -> {
            if (value.isTextual() && pattern.matcher(value.textValue()).matches()) {
                return value;
            }
            place.refuse(Shown.of(value) + " is not " + what + ".", action);
            return null;
        };
    }

    /** An address on the web: nothing that a page which links to it would execute. */
    public static Kind url() {
        Kind string = string(LONGEST_URL);
        return (value, place) -> {
            JsonNode read = string.read(value, place);
            if (read == null || isWebAddress(read.textValue())) {
                return read;
            }
            place.refuse(Shown.of(value) + " is not the address of a web page.", "Write an absolute one that begins with https:// or http://.");
            return null;
        };
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A moment with its offset from UTC, kept in UTC and to the microsecond. */
    public static Kind instant() {
        return (value, place) -> {
            String text = text(value, place);
            if (text == null) {
                return null;
            }
            try {
                Instant moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
                int year = moment.atOffset(ZoneOffset.UTC).getYear();
                if (year >= 1 && year <= 9999) {
                    return TextNode.valueOf(TO_THE_MICROSECOND.format(moment));
                }
            } catch (DateTimeParseException refusedBelow) {
                // The message of the exception says less than what follows.
            }
            place.refuse(Shown.of(value) + " is not a moment.", "Write one such as 2025-02-04T09:30:00Z.");
            return null;
        };
    }

    /** A string that can be kept: any Unicode text but for the character NUL, which PostgreSQL does not store. */
    static String text(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.refuse("This is " + Shown.of(value) + ", not a text.", "Write a text in quotation marks.");
            return null;
        }
        String text = value.textValue();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                place.refuse("This text has the character NUL (\\u0000) in it.", "Take it out.");
                return null;
            }
            if (Character.isSurrogate(character)) {
                if (Character.isLowSurrogate(character) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    place.refuse("This text has half a character in it: a surrogate (\\u%04x) without its other half.".formatted((int) character),
                            "Write the whole character, or take it out.");
                    return null;
                }
                i++;
            }
        }
        return text;
    }

    private static <T, R> R accept(T value, Function<T, R> reader, Place place) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException refusal) {
            place.refuse(refusal);
            return null;
        }
    }
}
