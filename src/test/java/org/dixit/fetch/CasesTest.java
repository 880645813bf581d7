package org.dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.testing.GraphQl;
import org.dixit.testing.StatementCounter;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory of {@code cases} is a request over the story of {@link StoryTest}: query.graphql and, if it has any,
 * variables.json; expected.json, the whole answer with its keys in order; and statements.txt, how many SQL statements go
 * to the database for it. {@code -Dcases.update} writes what is answered where no expected.json is: read it before you
 * believe it.
 */
@QuarkusTest
class CasesTest extends StoryTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<String> cases() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            return directories.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsExpectedWithSoManyStatements(String name) throws IOException {
        var directory = CASES.resolve(name);
        var variables = directory.resolve("variables.json");
        var query = Files.readString(directory.resolve("query.graphql"));
        var given = GraphQl.json(Files.exists(variables) ? Files.readString(variables) : "{}");
        int before = StatementCounter.executed();

        var answer = GraphQl.text(service.ask(query, given));

        int statements = StatementCounter.executed() - before;
        var expected = directory.resolve("expected.json");
        if (System.getProperty("cases.update") != null && !Files.exists(expected)) {
            Files.writeString(expected, answer + "\n");
        }
        assertAll(
                () -> assertEquals(GraphQl.text(GraphQl.json(Files.readString(expected))), answer),
                () -> assertEquals(Files.readString(directory.resolve("statements.txt")).strip(), String.valueOf(statements), "SQL statements"));
    }

    @Test
    void sixteenRequestsAtOnceWithTwentyRootFieldsEachAreAllAnswered() throws IOException {
        var directory = CASES.resolve("twenty-root-fields");
        var query = Files.readString(directory.resolve("query.graphql"));
        var expected = GraphQl.json(Files.readString(directory.resolve("expected.json")));
        int before = StatementCounter.executed();

        var answers = IntStream.range(0, 16).mapToObj(request -> service.askAsync(query, GraphQl.json("{}"))).toList();

        answers.forEach(answer -> assertEquals(expected, answer.join()));
        assertEquals(16 * 20, StatementCounter.executed() - before);
    }
}
