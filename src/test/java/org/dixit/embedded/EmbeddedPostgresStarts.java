package org.dixit.embedded;

import java.nio.file.Path;

/**
 * A process of its own that starts an embedded PostgreSQL, says {@code started} and waits for its standard input to
 * end: the owner that the tests kill. Its data is kept if it is told where the programs are, and else temporary.
 */
final class EmbeddedPostgresStarts {

    private EmbeddedPostgresStarts() {
    }

    public static void main(String... directories) throws Exception {
        Path directory = Path.of(directories[0]);
        PostgresServer server = directories.length == 1
                ? PostgresServer.startTemporary(directory)
                : PostgresServer.start(directory, Path.of(directories[1]), false);
        try (server) {
            System.out.println("started");
            System.in.read();
        }
    }
}
