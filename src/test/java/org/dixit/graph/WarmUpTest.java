package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.dixit.testing.GraphQl;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service asks itself at its start, where nobody would see that it cannot be answered. */
@QuarkusTest
class WarmUpTest extends StoryTest {

    @Inject
    WarmUp warmUp;

    static Stream<String> operations() {
        return WarmUp.OPERATIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isAnswered(String operation) throws Exception {
        var answer = GraphQl.json(new String(warmUp.answer(warmUp.body(operation)).get()));

        assertEquals(null, answer.get("errors"));
        assertFalse(answer.get("data").isEmpty());
    }
}
