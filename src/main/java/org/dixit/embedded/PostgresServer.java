package org.dixit.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

/**
 * A PostgreSQL server on a {@link DataDirectory} of its own, from start to {@link #close()}.
 * It listens on loopback only, on a free port, and asks for a generated password: other users of the machine reach
 * that port too, and the superuser of a PostgreSQL can run programs as the user that it runs as.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    /** For pg_ctl: recovering from a crash may take its time. */
    private static final String PATIENCE_SECONDS = "300";

    private static final String PROGRAMS = "programs";

    private static final String FOR_A_WHILE = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    /** The indexes of a million claims stay in memory, which is taken as it is used; and an import does not wait for checkpoints. */
    private static final String FOR_MUCH = " -c shared_buffers=512MB -c max_wal_size=2GB -c checkpoint_timeout=15min";

    private final DataDirectory directory;
    private final PostgresCommands commands;
    private final boolean temporary;
    private final DatabaseAddress address;

    private volatile Optional<ProcessHandle> process;

    private PostgresServer(DataDirectory directory, PostgresCommands commands, boolean temporary, DatabaseAddress address,
            Optional<ProcessHandle> process) {
        this.directory = directory;
        this.commands = commands;
        this.temporary = temporary;
        this.address = address;
        this.process = process;
    }

    /**
     * Starts on the data that is in the directory, or on none, and keeps it: what is committed is on the disk.
     * A server that a killed service has left behind in it is stopped first.
     *
     * @throws EmbeddedPostgresException if another service uses the directory, if its data cannot be used, or if
     *         PostgreSQL does not start
     */
    static PostgresServer startKept(Path path) {
        return start(path, path.resolve(PROGRAMS), false);
    }

    /**
     * Starts on an empty directory inside {@code parent} that is deleted when the server is closed. Those that killed
     * processes have left behind there are deleted now.
     *
     * @throws EmbeddedPostgresException if PostgreSQL does not start
     */
    static PostgresServer startTemporary(Path parent) {
        Path programs = parent.resolve(PROGRAMS);
        for (Path abandoned : DataDirectory.abandonedIn(parent)) {
            deleteIfFree(abandoned, programs);
        }
        return start(DataDirectory.ofThisProcess(parent), programs, true);
    }

    /** @param programs where they are unpacked: several directories may share them */
    static PostgresServer start(Path path, Path programs, boolean temporary) {
        DataDirectory directory = DataDirectory.claim(path);
        try {
            PostgresCommands commands = PostgresCommands.of(PostgresPrograms.unpackedIn(programs), directory);
            stopOrphan(directory, commands);
            if (directory.isWithoutData()) {
                initialise(directory, commands, temporary);
            }
            directory.checkWrittenBy(commands.version());
            Files.deleteIfExists(directory.serverLog());
            int port = freePort();
            Optional<ProcessHandle> process = launch(directory, commands, options(port, temporary));
            return new PostgresServer(directory, commands, temporary, new DatabaseAddress(port, directory.password()), process);
        } catch (IOException e) {
            directory.release();
            throw new EmbeddedPostgresException("""
                    The embedded PostgreSQL cannot be started in %s.
                    See that the disk has room and that this user may write there, or name another directory in \
                    DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY.""".formatted(directory.path()), e);
        } catch (RuntimeException e) {
            directory.release();
            throw e;
        }
    }

    private static Optional<ProcessHandle> launch(DataDirectory directory, PostgresCommands commands, String options) throws IOException {
        commands.run("pg_ctl", "start", "-w", "-t", PATIENCE_SECONDS, "-D", directory.data().toString(),
                "-l", directory.serverLog().toString(), "-o", options);
        return Postmaster.recordedIn(directory.data()).flatMap(Postmaster::process);
    }

    /**
     * After its process has ended: starts on the same data, at the same address.
     *
     * @throws EmbeddedPostgresException if PostgreSQL does not start
     */
    void startAgain() throws IOException {
        stopOrphan(directory, commands);
        process = launch(directory, commands, options(address.port(), temporary));
    }

    /** Empty where it ended before it could be looked at. */
    Optional<ProcessHandle> process() {
        return process;
    }

    String lastWords() {
        try {
            return directory.endOfServerLog();
        } catch (IOException e) {
            return "none that can be read: " + e.getMessage();
        }
    }

    private static void stopOrphan(DataDirectory directory, PostgresCommands commands) throws IOException {
        Optional<Postmaster> recorded = Postmaster.recordedIn(directory.data()).filter(Postmaster::isAlive);
        if (recorded.isEmpty()) {
            return;
        }
        long process = recorded.get().processId();
        if (recorded.get().serves(directory.data())) {
            LOG.infof("Stopping the PostgreSQL (process %d) that a killed service left behind in %s", process, directory.path());
            stop(directory, commands, "fast");
        } else {
            // PostgreSQL would take that process for a server and refuse to start. Should a server use the data after
            // all, its shared memory keeps a second one out.
            LOG.infof("Process %d is not the PostgreSQL of %s: removing the stale record", process, directory.path());
            Files.delete(Postmaster.recordIn(directory.data()));
        }
    }

    /** An initialisation that is interrupted leaves no data rather than half of it. */
    private static void initialise(DataDirectory directory, PostgresCommands commands, boolean temporary) throws IOException {
        Path unfinished = directory.placeToInitialise();
        List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", DatabaseAddress.USER,
                "--auth=scram-sha-256", "--pwfile=" + directory.createPassword(),
                // The same everywhere, whatever the machine's locale, its system and the age of its libraries.
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (temporary) {
            arguments.add("--no-sync");
        }
        commands.run("initdb", arguments.toArray(String[]::new));
        Files.move(unfinished, directory.data());
    }

    private static String options(int port, boolean temporary) {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c timezone=UTC -c log_timezone=UTC";
        return options + (temporary ? FOR_A_WHILE : FOR_MUCH);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void stop(DataDirectory directory, PostgresCommands commands, String mode) throws IOException {
        commands.run("pg_ctl", "stop", "-w", "-t", PATIENCE_SECONDS, "-m", mode, "-D", directory.data().toString());
    }

    /** Where another one that starts just now does so, or it cannot be done, that is no reason not to start. */
    private static void deleteIfFree(Path abandoned, Path programs) {
        try {
            delete(DataDirectory.claim(abandoned), programs);
        } catch (EmbeddedPostgresException e) {
            LOG.infof("%s, which a killed process left behind, is left as it is: %s", abandoned, e.getMessage());
        }
    }

    private static void delete(DataDirectory directory, Path programs) {
        try {
            stopOrphan(directory, PostgresCommands.of(PostgresPrograms.unpackedIn(programs), directory));
            directory.delete();
        } catch (IOException e) {
            LOG.warnf(e, "%s, which a killed process left behind, cannot be deleted", directory.path());
        } finally {
            directory.release();
        }
    }

    /** Ends what its clients are doing, stops, and deletes the data if it is temporary. */
    @Override
    public void close() {
        try {
            if (process.filter(ProcessHandle::isAlive).isPresent()) {
                stop(directory, commands, temporary ? "immediate" : "fast");
            }
            if (temporary) {
                directory.delete();
            }
        } catch (IOException | EmbeddedPostgresException e) {
            LOG.errorf(e, "The embedded PostgreSQL in %s did not stop properly", directory.path());
        } finally {
            directory.release();
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** Where its directory really is, links followed. */
    Path path() {
        return directory.path();
    }
}
