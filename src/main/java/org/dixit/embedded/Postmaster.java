package org.dixit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The server process that a data directory's {@code postmaster.pid} records. The record outlives a server that was
 * killed, and then its process identifier may be anybody's: pg_ctl does not look, so we must before we signal it.
 */
record Postmaster(long processId) {

    static Path recordIn(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty also where the record is not readable as one: then PostgreSQL itself knows best what to say. */
    static Optional<Postmaster> recordedIn(Path data) throws IOException {
        try {
            return Files.readAllLines(recordIn(data)).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[1-9][0-9]{0,17}"))
                    .map(line -> new Postmaster(Long.parseLong(line)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(processId);
    }

    boolean isAlive() {
        return process().isPresent();
    }

    /**
     * Whether the process really is a PostgreSQL on this data, by its command line. False where the system does not
     * tell (Windows).
     *
     * @param data as the server was told
     */
    boolean serves(Path data) {
        return process()
                .map(ProcessHandle::info)
                .filter(info -> info.command().map(command -> command.contains("postgres")).orElse(true))
                .flatMap(ProcessHandle.Info::arguments)
                .filter(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .isPresent();
    }
}
