package org.dixit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to start Dixit.
 *
 * @param training a start that keeps for later ones what it has found out about classes; empty where nothing is kept
 * @param parts what has to be on the disk
 */
record Way(String name, List<String> command, List<String> training, List<Path> parts) {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    /** Those that are possible with what is there. */
    static List<Way> all(Settings settings) {
        var ways = new ArrayList<Way>();
        if (Files.isExecutable(settings.nativeProgram())) {
            ways.add(new Way("native", List.of(settings.nativeProgram().toString()), List.of(), List.of(settings.nativeProgram())));
        }
        ways.add(new Way("JVM", Dixit.java(settings), List.of(), List.of(Dixit.PACKAGED.getParent())));
        ways.add(kept("JVM, AppCDS", settings, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=", "classes.jsa"));
        if (Runtime.version().feature() >= FIRST_WITH_AOT_CACHE) {
            ways.add(kept("JVM, AOT cache", settings, "-XX:AOTCacheOutput=", "-XX:AOTCache=", "classes.aot"));
        }
        return ways;
    }

    private static Way kept(String name, Settings settings, String keep, String use, String file) {
        var path = settings.directory().resolve(file);
        return new Way(name, Dixit.java(settings, use + path), Dixit.java(settings, keep + path), List.of(Dixit.PACKAGED.getParent(), path));
    }

    long megabytes() {
        return parts.stream().mapToLong(Way::bytes).sum() >> 20;
    }

    private static long bytes(Path part) {
        try (var files = Files.walk(part)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
