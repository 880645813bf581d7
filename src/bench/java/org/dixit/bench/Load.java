package org.dixit.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Requests as fast as they are answered, by the program wrk. */
record Load(Path bodies, int connections) {

    /** What came of it; latencies in milliseconds. */
    record Result(double perSecond, long requests, double p50, double p99) {
    }

    static Load of(List<String> bodies, int connections, Path file) {
        try {
            return new Load(Files.write(file, bodies), connections);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void requireWrk() {
        try {
            new ProcessBuilder("wrk", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException | InterruptedException missing) {
            throw new IllegalStateException("The load is made by wrk, which is not here: install it (Debian: apt install wrk; macOS: brew install wrk).");
        }
    }

    Result run(URI address, int seconds) {
        try {
            var wrk = new ProcessBuilder("wrk", "--threads", "1", "--connections", String.valueOf(connections), "--duration", seconds + "s",
                    "--timeout", "60s", "--script", "src/bench/load.lua", address.toString(), bodies.toString()).redirectErrorStream(true).start();
            var said = new String(wrk.getInputStream().readAllBytes());
            if (wrk.waitFor() != 0) {
                throw new IllegalStateException("wrk: " + said);
            }
            var json = Query.json(said.substring(said.lastIndexOf("\n{") + 1));
            if (json.get("errors").longValue() > 0) {
                throw new IllegalStateException(json.get("errors") + " of " + json.get("requests") + " requests to " + address + " failed");
            }
            return new Result(json.get("requests").doubleValue() / json.get("micros").doubleValue() * 1e6, json.get("requests").longValue(),
                    json.get("p50").doubleValue() / 1e3, json.get("p99").doubleValue() / 1e3);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
