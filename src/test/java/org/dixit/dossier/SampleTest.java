package org.dixit.dossier;

import static org.dixit.dossier.Dossiers.export;
import static org.dixit.dossier.Dossiers.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SampleTest {

    private static final Map<String, Long> ALL =
            Map.of("dossier", 1L, "actor", 40L, "document", 5L, "event", 16L, "question", 24L, "claim", 73L);

    private final Dossiers dossiers;
    private final Sample sample;

    SampleTest(Dossiers dossiers, Sample sample) {
        this.dossiers = dossiers;
        this.sample = sample;
    }

    @Test
    void sampleLoadedTwice_isThereOnceAndWhole() throws IOException {
        dossiers.empty();

        ImportAnswer first = sample.load();
        ImportAnswer second = sample.load();

        assertEquals(ALL, first.created());
        assertEquals(ALL, second.unchanged());
        assertEquals(81, first.reports());
        assertEquals(lines(Dossiers.resource(Sample.RESOURCE)), lines(export("kursk")));
    }
}
