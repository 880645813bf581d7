package org.dixit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a process takes of the machine, as Linux tells it; zeros elsewhere. */
final class Usage {

    /** Linux counts CPU time in hundredths of seconds for whoever asks this way. */
    private static final double MILLISECONDS_PER_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Usage() {
    }

    /** Milliseconds of CPU since it began. */
    static double cpu(long process) {
        var fields = fields(process);
        return fields.length == 0 ? 0 : (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLISECONDS_PER_TICK;
    }

    /** The same of all the processes that it has begun. */
    static double cpuOfChildren(long parent) {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .filter(process -> fields(process).length > 0 && Long.parseLong(fields(process)[PARENT]) == parent)
                    .mapToDouble(Usage::cpu)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Megabytes resident now. */
    static long resident(long process) {
        return megabytes(process, "VmRSS:");
    }

    /** Of these, what is not a page of a file. */
    static long own(long process) {
        return megabytes(process, "RssAnon:");
    }

    /** Megabytes resident at most, up to now. */
    static long peak(long process) {
        return megabytes(process, "VmHWM:");
    }

    private static long megabytes(long process, String name) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findAny().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Those behind the process's name, which may have blanks in it. */
    private static String[] fields(long process) {
        try {
            var text = Files.readString(Path.of("/proc/" + process + "/stat"));
            return Arrays.stream(text.substring(text.lastIndexOf(')') + 2).split(" ")).map(String::strip).toArray(String[]::new);
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
