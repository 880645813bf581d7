package org.dixit.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

    private static final Path FILES = Path.of("src/main/resources/db/migration");

    /** Up to the first release; since then, versions run beside each other while one replaces the other. */
    private static final int NOT_YET_RELEASED = 4;

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

    /** What a version that does not know of it would stumble over. */
    private static final Pattern NOT_ONLY_ADDING = Pattern.compile("""
            \\bdrop (table|column|view|type|extension)\\b|\\brename\\b|\\btruncate table\\b|\\bset not null\\b\
            |\\balter column [a-z_]+ (set data )?type\\b|\\badd column [^,;]*\\bnot null\\b(?![^,;]*\\b(default|generated)\\b)""");

    @Test
    void numbersHaveNoGapAndTheNewestIsKnown() throws IOException {
        assertEquals(IntStream.rangeClosed(1, Migrations.NEWEST).boxed().toList(),
                files().map(MigrationsTest::number).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("ofReleases")
    void olderVersionCanStillRun(Path file) throws IOException {
        var statements = COMMENT.matcher(Files.readString(file)).replaceAll("").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");

        var found = NOT_ONLY_ADDING.matcher(statements);

        assertFalse(found.find(), () -> "What an older version uses must stay until no such version runs: " + found.group());
    }

    @Test
    void whatAnOlderVersionStumblesOverIsFound() {
        List.of("alter table claim drop column stance", "alter table claim rename to assertion", "drop view claim_line",
                        "alter table claim alter column stance type int", "alter table claim add column by text not null")
                .forEach(statement -> assertEquals(true, NOT_ONLY_ADDING.matcher(statement).find(), statement));
        List.of("alter table claim add column version int not null default 1", "create table change (at date not null)",
                        "create or replace function said() returns int", "drop index claim_key")
                .forEach(statement -> assertEquals(false, NOT_ONLY_ADDING.matcher(statement).find(), statement));
    }

    static Stream<Path> ofReleases() throws IOException {
        return files().filter(file -> number(file) > NOT_YET_RELEASED);
    }

    private static Stream<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.toList().stream();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1"));
    }
}
