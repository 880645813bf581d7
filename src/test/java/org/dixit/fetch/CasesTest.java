package org.dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.testing.Case;
import org.dixit.testing.StatementCounter;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@link Case} is answered as expected, with so many statements. {@code -Dcases.update} writes what is
 * answered where no expected.json is: read it before you believe it.
 */
@QuarkusTest
class CasesTest extends StoryTest {

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsExpectedWithSoManyStatements(Case asked) throws IOException {
        int before = StatementCounter.executed();

        var answer = asked.ask(service);

        int statements = StatementCounter.executed() - before;
        if (System.getProperty("cases.update") != null) {
            asked.expect(answer);
        }
        assertAll(
                () -> assertEquals(asked.expected(), answer),
                () -> assertEquals(asked.statements(), String.valueOf(statements), "SQL statements"));
    }

    @Test
    void sixteenRequestsAtOnceWithTwentyRootFieldsEachAreAllAnswered() {
        var asked = new Case("twenty-root-fields");
        int before = StatementCounter.executed();

        var answers = IntStream.range(0, 16).mapToObj(request -> asked.askAsync(service)).toList();

        answers.forEach(answer -> assertEquals(asked.expected(), answer.join()));
        assertEquals(16 * 20, StatementCounter.executed() - before);
    }
}
