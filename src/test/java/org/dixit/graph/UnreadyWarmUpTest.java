package org.dixit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the service asks itself at its start where nothing is there yet: somebody else migrates the database, later. */
@QuarkusTest
@TestProfile(UnreadyWarmUpTest.Settings.class)
class UnreadyWarmUpTest {

    private static final Path LOG = Path.of("target/unready.log");

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.migrations.at-start", "false", "dixit.warm-up.time", "2s",
                    "quarkus.datasource.reactive.additional-properties.search_path", "nowhere", "quarkus.log.file.json.enabled", "false",
                    "quarkus.log.file.enabled", "true", "quarkus.log.file.path", LOG.toString(), "quarkus.log.file.rotation.rotate-on-boot", "true");
        }
    }

    @Test
    void whatCannotBeRead_isToldOnce() throws IOException {
        assertEquals(1, Files.readAllLines(LOG).stream().filter(line -> line.contains(" ERROR ")).count());
    }
}
