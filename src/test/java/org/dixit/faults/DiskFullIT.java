package org.dixit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dixit.assessment.Freshness;
import org.dixit.embedded.OwnPostgres;
import org.dixit.testing.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the embedded PostgreSQL has no room left, and then has again. */
@Tag("faults")
class DiskFullIT {

    private static final String SIZE = "600m";
    private static final long ROOM_LEFT = 4 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> CLEAR = Set.of("DATABASE_FULL", "DATABASE_UNAVAILABLE");

    @TempDir
    Path directory;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "dixit", directory.toString()), "Skipped: needs root, to mount a small disk");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", directory.toString());
    }

    @Test
    void withoutRoomWritersAreToldSo_nothingIsThereByHalf_andWithRoomAgainAllIsWell() throws Exception {
        var data = directory.resolve("postgres");
        try (var program = Program.start(OwnPostgres.environmentOfEmbedded(data))) {
            var client = new Client(program::address);
            client.take(Editor.story());
            var editors = List.of(new Editor("editor", 1), new Editor("archive", 300));
            try (var load = Load.of(0, null)) {
                editors.forEach(editor -> load.add(() -> editor.write(client)));
                load.awaitGood(Instant.now(), 20);

                var ballast = fill();
                load.await(Instant.now(), 10, answer -> !answer.isGood());
                Files.delete(ballast);

                var room = Instant.now();
                load.awaitGood(room, 20);
                await().atMost(PATIENCE).until(() -> client.get("/q/health/ready").status() == 200);
                var answers = load.end();
                var refused = answers.stream().filter(answer -> !answer.isGood()).toList();
                assertEquals(List.of(), refused.stream().filter(answer -> !CLEAR.contains(answer.code())).toList());
                Figures.print("disk full: %d writes refused, half of them within %s and all within %s; written again %s after there was room",
                        refused.size(), Figures.median(refused), Figures.slowest(refused), answers.stream()
                                .filter(answer -> answer.isGood() && answer.sent().isAfter(room)).map(answer -> Duration.between(room, answer.arrived()))
                                .min(Duration::compareTo).orElseThrow());
            }
            try (var connection = OwnPostgres.connectTo(data)) {
                for (var editor : editors) {
                    editor.check(connection);
                }
                Freshness.check(connection, "");
            }
            program.terminate();
            assertTrue(program.hasEndedWithin(PATIENCE));
        }
    }

    /** All but a little of the room that there is. */
    private Path fill() throws IOException {
        var ballast = directory.resolve("ballast");
        var block = new byte[1 << 16];
        try (var file = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(directory).getUsableSpace() > ROOM_LEFT) {
                file.write(block);
            }
        }
        return ballast;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
