package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view, in both languages and both colour schemes, with nothing that axe objects to. */
@QuarkusTest
class AccessibilityTest extends BrowserTest {

    private static final List<String> VIEWS = List.of("/?", "/?q=dam&", "/events/dam-burst?", "/questions/dead?claim=official-60-90&", "/questions/dead?as=table&",
            "/questions/deliberate?", "/questions/cause?", "/disputes?", "/disputes?as=table&", "/actors/tavanna?whole=party&", "/questions/nothing?");

    static Stream<Arguments> everyView() {
        return VIEWS.stream().flatMap(view -> Stream.of("en", "fr").flatMap(language -> Stream.of("light", "dark")
                .map(scheme -> Arguments.of(view + "lang=" + language, scheme))));
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void viewHasNoViolation(String view, String scheme) {
        browser.prefer(scheme);
        browser.show(view);

        assertEquals(List.of(), browser.violations());
    }
}
