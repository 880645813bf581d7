package org.dixit.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.testing.DossierTest;
import org.junit.jupiter.api.BeforeAll;

/** Tests that ask about the bundled sample. */
abstract class KurskDossier extends DossierTest {

    @BeforeAll
    void importTheSample() throws IOException {
        take(Files.readString(Path.of("src/main/resources/dossiers/kursk.ndjson")));
    }
}
