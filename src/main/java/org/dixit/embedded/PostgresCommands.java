package org.dixit.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs. They refuse to run as root (the server would give its superuser the machine), so for
 * root they run as somebody without rights: in a user namespace, where root's own files still open; or where there
 * are none, as in most containers, as {@code nobody}, who then owns the directory.
 *
 * @param prefix of every command line
 */
record PostgresCommands(Path bin, List<String> prefix, DataDirectory directory) {

    private static final List<String> AS_THIS_USER = List.of();
    private static final List<String> IN_USER_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY = List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");

    /**
     * @throws EmbeddedPostgresException if this is root and there is no way to be anybody else
     */
    static PostgresCommands of(Path programs, DataDirectory directory) throws IOException {
        Path bin = programs.resolve("bin");
        if (!isRoot()) {
            return new PostgresCommands(bin, AS_THIS_USER, directory);
        }
        PostgresCommands inUserNamespace = new PostgresCommands(bin, IN_USER_NAMESPACE, directory);
        if (inUserNamespace.work()) {
            return inUserNamespace;
        }
        directory.giveTo("nobody");
        PostgresCommands asNobody = new PostgresCommands(bin, AS_NOBODY, directory);
        if (asNobody.work()) {
            return asNobody;
        }
        throw new EmbeddedPostgresException("""
                PostgreSQL refuses to run as root, and here root can start it neither in a user namespace (unshare -U) \
                nor as the user nobody (setpriv) in %s.
                Start Dixit as an ordinary user; or name a directory that this user can enter in \
                DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY; or set QUARKUS_DATASOURCE_REACTIVE_URL, \
                QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to use a \
                PostgreSQL of your own.""".formatted(directory.path()));
    }

    /** False also where the system does not tell; then PostgreSQL itself says so. */
    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean work() {
        // That the user has a name is what initdb asks for.
        String probe = "test $(id -u) -ne 0 && id -un && test -w \"$1\" && test -x \"$2\"";
        try {
            return succeeds(List.of("sh", "-c", probe, "sh", directory.path().toString(), bin.resolve("postgres").toString()));
        } catch (IOException e) {
            // The machine does not have the program that the prefix names.
            return false;
        }
    }

    /** {@code 18.4} */
    String version() throws IOException {
        String said = run("postgres", "--version");
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    /**
     * @return what the program had to say
     * @throws EmbeddedPostgresException if it fails, with what it and the server had to say
     */
    String run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        boolean succeeded = succeeds(command);
        String said = Files.readString(directory.commandLog()).strip();
        if (!succeeded) {
            throw new EmbeddedPostgresException("""
                    The embedded PostgreSQL in %s does not work: %s failed.
                    %s
                    %s""".formatted(directory.path(), program, said, directory.endOfServerLog()));
        }
        return said;
    }

    private boolean succeeds(List<String> command) throws IOException {
        // Not through a pipe: the server that pg_ctl starts could keep it open.
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(prefix.stream(), command.stream()).toList())
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.commandLog().toFile());
        // We quote the messages: in English, whatever the machine's language.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + command.get(0));
        }
    }
}
