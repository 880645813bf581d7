package org.dixit.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of the embedded PostgreSQL, claimed by this process until it releases it or dies:
 * {@code data} (PostgreSQL's own), {@code password}, {@code postgres.log} (of the last start), {@code command.log}
 * (of the last initdb or pg_ctl) and {@code lock}.
 */
final class DataDirectory {

    private static final String LOCK = "lock";
    private static final String TEMPORARY = "run-";

    private final Path path;
    private final FileChannel claim;

    private DataDirectory(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    /**
     * Creates the directory if need be, open for this user only; those above it, as the user creates directories.
     *
     * @throws EmbeddedPostgresException if another process has claimed it, if it holds something else, or if this user
     *         may not write there
     */
    static DataDirectory claim(Path wanted) {
        try {
            // Asked first, because createDirectories does not take a link to a directory for one.
            if (!Files.isDirectory(wanted)) {
                Files.createDirectories(wanted.toAbsolutePath().getParent());
                Files.createDirectory(wanted, openFor("rwx------"));
            }
            Path path = wanted.toRealPath();
            Path lock = path.resolve(LOCK);
            if (!Files.exists(lock) && !isEmpty(path)) {
                throw new EmbeddedPostgresException("""
                        %s is not empty and is no directory of Dixit's embedded PostgreSQL.
                        Name an empty or a new one in DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY.""".formatted(path));
            }
            FileChannel claim = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // A byte beyond the content, which would otherwise not be readable on Windows.
            if (claim.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
                claim.close();
                throw new EmbeddedPostgresException("""
                        Another Dixit (process %s) is using the embedded PostgreSQL in %s.
                        Stop it, or name another directory in DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY, or let both use \
                        one PostgreSQL of your own: QUARKUS_DATASOURCE_REACTIVE_URL, QUARKUS_DATASOURCE_JDBC_URL."""
                        .formatted(Files.readString(lock), path));
            }
            claim.truncate(0).write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes()));
            return new DataDirectory(path, claim);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("""
                    The embedded PostgreSQL cannot keep its data in %s.
                    See that the disk has room and that this user may write there, or name another directory in \
                    DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY.""".formatted(wanted), e);
        }
    }

    /** Where this process may have a temporary one. */
    static Path ofThisProcess(Path parent) {
        return parent.resolve(TEMPORARY + ProcessHandle.current().pid());
    }

    /** Temporary ones whose process is no more. */
    static List<Path> abandonedIn(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> processOf(child).filter(pid -> ProcessHandle.of(pid).isEmpty()).isPresent())
                    .toList();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The directories in " + parent + " cannot be listed.", e);
        }
    }

    private static Optional<Long> processOf(Path temporary) {
        String name = temporary.getFileName().toString();
        return name.matches(TEMPORARY + "[0-9]{1,18}")
                ? Optional.of(Long.valueOf(name.substring(TEMPORARY.length())))
                : Optional.empty();
    }

    void giveTo(String user) throws IOException {
        Files.setOwner(path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("data");
    }

    Path serverLog() {
        return path.resolve("postgres.log");
    }

    Path commandLog() {
        return path.resolve("command.log");
    }

    String endOfServerLog() throws IOException {
        if (Files.notExists(serverLog())) {
            return "";
        }
        List<String> lines = Files.readAllLines(serverLog());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    boolean isWithoutData() {
        return Files.notExists(data());
    }

    /**
     * @param version of PostgreSQL, such as 18.4
     * @throws EmbeddedPostgresException if the data was written by another major version
     */
    void checkWrittenBy(String version) throws IOException {
        String written = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.startsWith(written + ".")) {
            throw new EmbeddedPostgresException("""
                    The data in %s was written by PostgreSQL %s, and this Dixit embeds PostgreSQL %s, which cannot read it.
                    Export your dossiers with the Dixit that wrote it (GET /dossiers/KEY), move the directory away, \
                    start this one and import them; or name another directory in DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY."""
                    .formatted(path, written, version));
        }
    }

    /** A place beside the data, without what an interrupted initialisation has left there. */
    Path placeToInitialise() throws IOException {
        Path unfinished = path.resolve("data.unfinished");
        deleteTree(unfinished);
        return unfinished;
    }

    /** 192 random bits, in a file that only the owner of the directory can read. */
    Path createPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = passwordFile();
        Files.deleteIfExists(file);
        Files.createFile(file, openFor("rw-------"));
        Files.setOwner(file, Files.getOwner(path));
        return Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    private Path passwordFile() {
        return path.resolve("password");
    }

    /** What only the claim protects goes last. */
    void delete() throws IOException {
        deleteTree(data());
        deleteTree(path);
    }

    /** Leaves the lock file: deleting it would let two others claim the directory, each with a file of its own. */
    void release() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The lock in " + path + " cannot be released.", e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findAny().isEmpty();
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(root)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }

    private static FileAttribute<?>[] openFor(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }
}
