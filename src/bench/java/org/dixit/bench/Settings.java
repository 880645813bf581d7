package org.dixit.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is to be measured, from arguments such as {@code claims=10000,1000000 rounds=7}.
 *
 * @param claims sizes of the dossiers
 * @param queries names of directories below {@code src/bench/queries}; empty for all
 * @param connections from the client, to each of those measured
 * @param pool connections that each of those measured has to PostgreSQL
 * @param seconds of one round
 * @param warmUp seconds before the first one
 * @param starts of each way to start, and requests sent after that: see {@link Starts}
 * @param nativeProgram Dixit as a native program, if it is there
 * @param heap of Dixit and the plain route
 */
record Settings(List<Integer> claims, List<String> queries, int rounds, int seconds, int warmUp, int connections, int pool, int starts, int requests,
        Path nativeProgram, String heap, Path directory) {

    private static final Set<String> NAMES =
            Set.of("claims", "queries", "rounds", "seconds", "warmUp", "connections", "pool", "starts", "requests", "native", "heap", "directory");

    static Settings of(String... arguments) {
        var given = new TreeMap<String, String>();
        for (var argument : String.join(" ", arguments).strip().split("\\s+")) {
            var parts = argument.split("=", 2);
            if (parts.length < 2 || !NAMES.contains(parts[0])) {
                throw new IllegalArgumentException(argument + ": write one of " + NAMES + ", = and a value.");
            }
            given.put(parts[0], parts[1]);
        }
        return new Settings(
                list(given, "claims", "10000").map(Integer::valueOf).toList(),
                list(given, "queries", "").toList(),
                number(given, "rounds", 5), number(given, "seconds", 8), number(given, "warmUp", 20),
                number(given, "connections", 16), number(given, "pool", 8),
                number(given, "starts", 20), number(given, "requests", 10_000),
                Path.of(given.getOrDefault("native", "target/dixit-1.0.0-SNAPSHOT-runner")),
                given.getOrDefault("heap", "256m"),
                Path.of(given.getOrDefault("directory", "target/bench")));
    }

    private static Stream<String> list(Map<String, String> given, String name, String byDefault) {
        return Arrays.stream(given.getOrDefault(name, byDefault).split(",")).filter(value -> !value.isBlank());
    }

    private static int number(Map<String, String> given, String name, int byDefault) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(byDefault)));
    }
}
