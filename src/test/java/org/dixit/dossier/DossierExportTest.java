package org.dixit.dossier;

import static org.dixit.dossier.Dossiers.flood;
import static org.dixit.dossier.Dossiers.line;
import static org.dixit.dossier.Dossiers.lines;
import static org.dixit.dossier.Dossiers.send;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dossier of more claims than are composed at once, so that two connections take turns. */
@QuarkusTest
class DossierExportTest {

    private static final int CLAIMS = 3_000;

    private final Dossiers dossiers;
    private final DossierExport exports;

    DossierExportTest(Dossiers dossiers, DossierExport exports) {
        this.dossiers = dossiers;
        this.exports = exports;
    }

    @BeforeEach
    void startEmpty() {
        dossiers.empty();
        send(manyClaims()).statusCode(200).body("created.claim", is(5 + CLAIMS));
    }

    @Test
    void everyLineIsThereOnce_inTheOrderOfKeys() {
        var export = Dossiers.export("arvenne");

        assertEquals(lines(manyClaims()), lines(export));
        var claims = export.lines().map(Dossiers::json).filter(line -> line.get("type").textValue().equals("claim"))
                .map(line -> line.get("key").textValue()).toList();
        assertEquals(claims.stream().sorted().distinct().toList(), claims);
        assertEquals(5 + CLAIMS, claims.size());
    }

    @Test
    void allOfItIsAsAtTheMomentThatItBegan() throws IOException {
        var before = Dossiers.export("arvenne");
        var stream = new ByteArrayOutputStream() {
            private boolean isWritten;

            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                if (!isWritten) {
                    isWritten = true;
                    send(Dossiers.dossier(claim("0-first"), claim("zz-last"), line("claim", "mayor-300").put("asOf", "2024-03-15")))
                            .statusCode(200).body("created.claim", is(2), "updated.claim", is(1));
                }
                super.write(bytes, from, length);
            }
        };

        exports.write(exports.find("arvenne"), false, stream);

        assertEquals(before, stream.toString(StandardCharsets.UTF_8));
        assertTrue(Dossiers.export("arvenne").contains("zz-last"));
    }

    /** However far it has come. One connection that were not given back each time would be more than there are. */
    @Test
    void exportThatNobodyReadsToItsEnd_givesItsConnectionsBack() {
        var dossier = exports.find("arvenne");
        for (int bytes = 1; bytes < 1_000_000; bytes *= 3) {
            var stream = new Narrow(bytes);
            assertThrows(IOException.class, () -> exports.write(dossier, false, stream));
        }

        assertEquals(lines(manyClaims()), lines(Dossiers.export("arvenne")));
    }

    private static String manyClaims() {
        var lines = new StringBuilder(flood().strip());
        IntStream.range(0, CLAIMS).mapToObj(i -> claim("fast-" + i)).forEach(line -> lines.append('\n').append(line));
        return lines.toString();
    }

    private static String claim(String key) {
        return line("claim", "faster-than-1987").put("key", key).toString();
    }

    /** Takes no more than so many bytes. */
    private static final class Narrow extends OutputStream {

        private int room;

        Narrow(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- == 0) {
                throw new IOException("There is no room");
            }
        }
    }
}
