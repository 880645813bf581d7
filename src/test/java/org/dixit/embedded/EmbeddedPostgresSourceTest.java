package org.dixit.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresSourceTest {

    @ParameterizedTest
    @CsvSource(nullValues = "unset", value = {
            "/data, /home/ada, false, /data/dixit/postgres",
            "unset, /home/ada, false, /home/ada/.local/share/dixit/postgres",
            "'',    /home/ada, false, /home/ada/.local/share/dixit/postgres",
            "data,  /home/ada, false, /home/ada/.local/share/dixit/postgres",
            "/data, ?,         false, /data/dixit/postgres",
            "unset, /root,     true,  /var/lib/dixit/postgres",
            "/data, /root,     true,  /data/dixit/postgres" })
    void dataIsKeptWhereTheXdgSpecificationSays_forRootInVarLib(String xdgDataHome, String userHome, boolean root,
            Path expected) {
        assertEquals(expected, EmbeddedPostgresSource.keptByDefault(xdgDataHome, userHome, root));
    }

    @Test
    void userWithoutHomeHasToNameADirectory() {
        assertThrows(EmbeddedPostgresException.class, () -> EmbeddedPostgresSource.keptByDefault(null, "?", false));
    }

    @ParameterizedTest
    @CsvSource({
            "Linux,      amd64,   /postgres-linux-x86_64.txz",
            "Linux,      aarch64, /postgres-linux-arm_64.txz",
            "Mac OS X,   x86_64,  /postgres-darwin-x86_64.txz",
            "Mac OS X,   aarch64, /postgres-darwin-arm_64.txz",
            "Windows 11, amd64,   /postgres-windows-x86_64.txz" })
    void archiveIsNamedAsInTheJarsOfTheProfiles(String system, String architecture, String expected) {
        assertEquals(expected, PostgresPrograms.archiveName(system, architecture));
    }
}
