package org.dixit.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dixit itself: the packaged program on the JVM that runs this, with the PostgreSQL that it embeds; or the native one on
 * the same database.
 */
final class Dixit {

    private static final String PACKAGED = "target/quarkus-app/quarkus-run.jar";

    private final Settings settings;
    private final Path directory;

    Dixit(Settings settings, int claims) {
        this.settings = settings;
        this.directory = settings.directory().resolve("claims-" + claims);
    }

    Path postgres() {
        return directory.resolve("postgres");
    }

    Contender onTheJvm() {
        return start("Dixit", java(), Map.of(
                "DIXIT_SAMPLE_ENABLED", "false",
                "DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY", postgres().toAbsolutePath().toString()));
    }

    Contender asNativeProgram(Database database) {
        return start("Dixit native", List.of(settings.nativeProgram().toString(), "-Xmx" + settings.heap()), on(database));
    }

    /** On the JVM, on a PostgreSQL that runs already. */
    Contender again(Database database) {
        return start("Dixit again", java(), on(database));
    }

    private List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx" + settings.heap(), "-jar", PACKAGED);
    }

    private static Map<String, String> on(Database database) {
        return Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", database.url(), "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database.url(),
                "QUARKUS_DATASOURCE_USERNAME", Database.USER, "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private Contender start(String name, List<String> command, Map<String, String> more) {
        int port = Program.freePort();
        var environment = new HashMap<>(more);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", String.valueOf(settings.pool()));
        var program = Program.start(command, environment, settings.directory().resolve(name.replace(' ', '-').toLowerCase() + ".log"));
        var ready = program.untilAnswered(Program.get(URI.create("http://127.0.0.1:" + port + "/q/health/ready")));
        System.out.printf("%s is ready after %d ms%n", name, ready.toMillis());
        return new Contender(name, "dixit", URI.create("http://127.0.0.1:" + port + "/graphql"), program);
    }
}
