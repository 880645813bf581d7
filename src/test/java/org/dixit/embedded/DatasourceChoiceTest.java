package org.dixit.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasourceChoiceTest {

    private static final Optional<String> URL = Optional.of("postgresql://db/dixit");
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void withoutUrlsPostgresIsEmbedded() {
        assertEquals(DatasourceChoice.EMBEDDED, DatasourceChoice.of(NONE, NONE, true, false));
    }

    @ParameterizedTest
    @CsvSource({ "true, false", "false, false", "true, true", "false, true" })
    void whereBothUrlsAreConfiguredNothingElseMatters(boolean enabled, boolean nativeProgram) {
        assertEquals(DatasourceChoice.CONFIGURED, DatasourceChoice.of(URL, URL, enabled, nativeProgram));
    }

    @Test
    void oneUrlWithoutTheOtherIsRefused() {
        assertRefused(URL, NONE, true, false, "Only quarkus.datasource.reactive.url is configured");
        assertRefused(NONE, URL, true, false, "Only quarkus.datasource.jdbc.url is configured");
    }

    @Test
    void switchedOffAndWithoutUrlsIsRefused() {
        assertRefused(NONE, NONE, false, false, "switched off (dixit.embedded-postgres.enabled=false)");
    }

    @Test
    void nativeProgramWithoutUrlsIsRefused() {
        assertRefused(NONE, NONE, true, true, "the native program embeds none");
    }

    private static void assertRefused(Optional<String> reactiveUrl, Optional<String> jdbcUrl, boolean enabled,
            boolean nativeProgram, String why) {
        String message = assertThrows(EmbeddedPostgresException.class,
                () -> DatasourceChoice.of(reactiveUrl, jdbcUrl, enabled, nativeProgram)).getMessage();
        for (String expected : List.of(why, "QUARKUS_DATASOURCE_REACTIVE_URL=", "QUARKUS_DATASOURCE_JDBC_URL=",
                "QUARKUS_DATASOURCE_USERNAME=", "QUARKUS_DATASOURCE_PASSWORD=")) {
            assertTrue(message.contains(expected), message);
        }
    }
}
