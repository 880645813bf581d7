package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.dixit.testing.NodeScript;
import org.junit.jupiter.api.Test;

/** The modules of the page keep the types that their comments give. */
class TypesTest {

    @Test
    void typesHold() throws IOException, InterruptedException {
        var page = Path.of("src/main/resources/META-INF/resources/page").toAbsolutePath();

        assertEquals("[]", new NodeScript("page-types.mjs").run(page.toString()).toString());
    }
}
