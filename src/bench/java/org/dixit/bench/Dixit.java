package org.dixit.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Dixit itself: the packaged program on the JVM that runs this, with the PostgreSQL that it embeds; or the native one on
 * the same database.
 */
final class Dixit {

    static final Path PACKAGED = Path.of("target/quarkus-app/quarkus-run.jar");

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
        return start("Dixit", java(settings), Map.of(
                "DIXIT_SAMPLE_ENABLED", "false",
                "DIXIT_EMBEDDED_POSTGRES_DATA_DIRECTORY", postgres().toAbsolutePath().toString()));
    }

    Contender asNativeProgram(Database database) {
        return start("Dixit native", List.of(settings.nativeProgram().toString(), "-Xmx" + settings.heap()), on(database));
    }

    /** On the JVM, on a PostgreSQL that runs already. */
    Contender again(Database database) {
        return start("Dixit again", java(settings), on(database));
    }

    /** By that command, on a PostgreSQL that runs already, without asking itself before others can; not awaited. */
    Contender by(String name, List<String> command, Database database) {
        var environment = new HashMap<>(on(database));
        environment.put("DIXIT_WARM_UP_TIME", "0s");
        return begin(name, command, environment);
    }

    static List<String> java(Settings settings, String... options) {
        return Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx" + settings.heap()),
                Stream.of(options), Stream.of("-jar", PACKAGED.toString())).flatMap(part -> part).toList();
    }

    private static Map<String, String> on(Database database) {
        return Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", database.url(), "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database.url(),
                "QUARKUS_DATASOURCE_USERNAME", Database.USER, "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private Contender start(String name, List<String> command, Map<String, String> environment) {
        var begun = begin(name, command, environment);
        var ready = begun.program().untilAnswered(Program.get(begun.address().resolve("/q/health/ready")));
        System.out.printf("%s is ready after %d ms%n", name, ready.toMillis());
        return begun;
    }

    private Contender begin(String name, List<String> command, Map<String, String> more) {
        int port = Program.freePort();
        var environment = new HashMap<>(more);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", String.valueOf(settings.pool()));
        // An event with all that is said of it, in pages of a hundred, is more than a client may ask for at once by default.
        environment.put("DIXIT_LIMITS_COST", "1000000");
        var program = Program.start(command, environment, settings.directory().resolve(name.replaceAll("\\W+", "-").toLowerCase() + ".log"));
        return new Contender(name, "dixit", URI.create("http://127.0.0.1:" + port + "/graphql"), program);
    }
}
