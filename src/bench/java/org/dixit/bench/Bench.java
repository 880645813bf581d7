package org.dixit.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures Dixit, PostGraphile and a plain route side by side: on one database, with as many connections to it, by turns,
 * and only if their answers agree. The README has the command.
 */
public final class Bench {

    private final Settings settings;
    private final Report report = new Report();

    private Bench(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.of(arguments);
        Load.requireWrk();
        Files.createDirectories(settings.directory());
        var bench = new Bench(settings);
        for (int claims : settings.claims()) {
            bench.measure(claims);
        }
        bench.report.write(settings.directory().resolve("bench.json"));
        System.exit(0);
    }

    private void measure(int claims) throws IOException, InterruptedException {
        var dixit = new Dixit(settings, claims);
        var first = dixit.onTheJvm();
        var database = Database.in(dixit.postgres());
        var transport = new Transport(first, claims, report);
        transport.inOnce(database, settings.directory());
        transport.out();
        measureWarmUp(claims, dixit, first, database);
        var contenders = new ArrayList<>(List.of(first, PostGraphile.on(database, settings), plainRoute(database)));
        if (Files.isExecutable(settings.nativeProgram())) {
            contenders.add(dixit.asNativeProgram(database));
        }
        report.head();
        for (var query : Query.all()) {
            if (settings.queries().isEmpty() || settings.queries().contains(query.name())) {
                report.add(claims, query, measure(query, query.variables(database), contenders, database));
            }
        }
        contenders.remove(first);
        contenders.forEach(contender -> contender.program().close());
        first.program().close();
    }

    private void measureWarmUp(int claims, Dixit dixit, Contender first, Database database) {
        var query = new Query(Query.ALL.resolve("front-page"));
        var again = dixit.again(database);
        new WarmUp(claims, report).measure(again, first, query, again.bodies(query, query.variables(database)).orElseThrow().get(0));
        again.program().close();
    }

    private Contender plainRoute(Database database) {
        int port = Program.freePort();
        var program = Program.start(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx" + settings.heap(), "-cp",
                        System.getProperty("java.class.path"), PlainRoute.class.getName(), String.valueOf(port), database.connectionString(),
                        String.valueOf(settings.pool())),
                Map.of(), settings.directory().resolve("plain-route.log"));
        var address = URI.create("http://127.0.0.1:" + port + "/front-page");
        program.untilAnswered(Program.post(address, "{}"));
        return new Contender("plain route", null, address, program);
    }

    private Map<Contender, List<Measurement>> measure(Query query, List<ObjectNode> variables, List<Contender> contenders, Database database) {
        var loads = new LinkedHashMap<Contender, Load>();
        var bodies = new LinkedHashMap<Contender, List<String>>();
        contenders.forEach(contender -> contender.bodies(query, variables).ifPresent(asked -> {
            bodies.put(contender, asked);
            loads.put(contender, Load.of(asked, settings.connections(), settings.directory().resolve(contender.name().replace(' ', '-') + ".bodies")));
        }));
        checkAnswers(query, bodies);
        loads.forEach((contender, load) -> load.run(contender.address(query), settings.warmUp()));
        var rounds = new LinkedHashMap<Contender, List<Measurement>>();
        for (int round = 0; round < settings.rounds(); round++) {
            loads.forEach((contender, load) ->
                    rounds.computeIfAbsent(contender, unknown -> new ArrayList<>()).add(measure(contender, query, load, database)));
        }
        return rounds;
    }

    private static void checkAnswers(Query query, Map<Contender, List<String>> bodies) {
        var first = bodies.keySet().iterator().next();
        for (int i = 0; i < bodies.get(first).size(); i++) {
            var expected = first.ask(query, bodies.get(first).get(i));
            for (var contender : bodies.keySet()) {
                Answers.check(query, first, expected, contender, contender.ask(query, bodies.get(contender).get(i)));
            }
        }
    }

    private Measurement measure(Contender contender, Query query, Load load, Database database) {
        database.awaitQuiet();
        double cpu = Usage.cpu(contender.program().id());
        double databaseCpu = Usage.cpuOfChildren(database.process());
        var result = load.run(contender.address(query), settings.seconds());
        return new Measurement(result.perSecond(), result.p50(), result.p99(),
                (Usage.cpu(contender.program().id()) - cpu) / result.requests(),
                (Usage.cpuOfChildren(database.process()) - databaseCpu) / result.requests(),
                Usage.resident(contender.program().id()));
    }
}
