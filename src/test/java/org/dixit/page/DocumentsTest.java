package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page asks fits the schema, and the limits of a document that strangers may send. */
class DocumentsTest {

    private static final Path PAGE = Path.of("src/main/resources/META-INF/resources/page");
    private static final Path SCHEMA = Path.of("src/test/resources/schema.graphql");
    private static final Pattern DOCUMENT = Pattern.compile("export const (\\w+) = graphql\\(`(.*?)`\\)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("[\\w$]+|\\.\\.\\.|[{}()\\[\\]:!=@]|\"[^\"]*\"");
    private static final int MOST_TOKENS = 1000;

    static Stream<String> documents() throws IOException {
        return texts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentFitsTheSchema(String name) throws IOException {
        assertEquals(List.of(), new Validator().validateDocument(schema(), document(name), Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsShort(String name) throws IOException {
        var tokens = TOKEN.matcher(texts().get(name)).results().count();

        assertTrue(tokens < MOST_TOKENS, tokens + " tokens");
    }

    private static Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(PAGE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
                for (var document = DOCUMENT.matcher(Files.readString(file)); document.find();) {
                    texts.put(document.group(1), document.group(2));
                }
            }
        }
        return texts;
    }

    private static Document document(String name) throws IOException {
        return Parser.parse(texts().get(name));
    }

    private static GraphQLSchema schema() throws IOException {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(Files.readString(SCHEMA)));
    }
}
