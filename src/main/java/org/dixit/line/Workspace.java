package org.dixit.line;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.dixit.line.Line.Reference;
import org.dixit.value.Edtf;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The tables that one writing transaction works on, and the way into the first of them. They belong to the connection,
 * and are emptied when the next transaction begins, before it is its turn: to have that done by the commit would cost more
 * than all the rest of writing one object, while others wait.
 *
 * <dl>
 * <dt>{@code staged}</dt><dd>the lines as {@link Line} has them; {@code body} is null where a line has problems.
 * {@code days}: date as written → its first and last day</dd>
 * <dt>{@code fate}</dt><dd>of each staged line that is new or says something else than what is there: the id that its object
 * has or gets, whether it is new, and what its object said {@code before}</dd>
 * <dt>{@code changed}</dt><dd>those lines</dd>
 * <dt>{@code edge}</dt><dd>see {@link Circles}</dd>
 * <dt>{@code touched_actor}</dt><dd>actors whose party or anonymity may have changed</dd>
 * <dt>{@code touched_claim}</dt><dd>claims that have not changed themselves, but what is derived for them may have</dd>
 * <dt>{@code touched_question}</dt><dd>questions whose disputes may have changed</dd>
 * <dt>{@code verified_passage}</dt><dd>passages of changed claims that were verified before</dd>
 * </dl>
 */
public final class Workspace {

    /**
     * The advisory lock that keeps writers apart. Of its kind the only one; the number is arbitrary. Who writes lines has it
     * alone, since it checks them against what is there; who gives a document its text shares it.
     */
    public static final long TURN = 6412025;

    private static final String TABLES = """
            create temp table if not exists staged (
              line bigint not null,
              type text collate "C" not null,
              key text collate "C" not null,
              body jsonb,
              days jsonb not null,
              refs jsonb not null,
              beside text
            );
            create index if not exists staged_key on pg_temp.staged (type, key);
            create temp table if not exists fate (line bigint primary key, id bigint not null, created boolean not null, before jsonb);
            create temp table if not exists edge (
              key text collate "C" not null,
              to_key text collate "C" not null,
              since date not null,
              until date not null,
              day date,
              leads_in boolean not null default false
            );
            create temp table if not exists touched_actor (id bigint primary key);
            create temp table if not exists touched_claim (id bigint primary key);
            create temp table if not exists touched_question (id bigint primary key);
            create temp table if not exists verified_passage (
              claim_id bigint not null,
              document_id bigint not null,
              start_at int not null,
              end_at int not null,
              sha256 text not null
            );
            create index if not exists verified_passage_claim on pg_temp.verified_passage (claim_id);
            create or replace temp view changed as select s.*, f.id, f.created, f.before from staged s join fate f using (line);
            """;

    private static final List<String> NAMES = List.of("staged", "fate", "edge", "touched_actor", "touched_claim", "touched_question", "verified_passage");

    /** Good for a few rows. */
    private static final String EMPTY = NAMES.stream().map(name -> "delete from pg_temp." + name).collect(Collectors.joining("; "));

    private static final String FREE = "truncate " + NAMES.stream().map(name -> "pg_temp." + name).collect(Collectors.joining(", "));

    /** Joins and sorts of a million lines then need not go by way of the disk. */
    private static final String ROOM_FOR_MANY = "64MB";

    private static final String INSERT = "insert into staged values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)";

    private final CopyIn copy;
    private final CopiedRow row;

    private Workspace(CopyIn copy) {
        this.copy = copy;
        this.row = new CopiedRow(copy);
    }

    /** Empties it, or makes it if this connection does not have it yet. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local client_min_messages = warning; set local jit = off");
            statement.execute(isThere(statement) ? EMPTY : TABLES);
        }
    }

    /** Gives back the room that many lines took. */
    static void free(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isThere(statement)) {
                statement.execute(FREE);
            }
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select to_regclass('pg_temp.changed') is not null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Stages a single line. */
    static void insert(Line line, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, line.number());
            statement.setString(2, line.type());
            statement.setString(3, line.key());
            statement.setString(4, line.body().toString());
            statement.setString(5, days(line).toString());
            statement.setString(6, references(line).toString());
            statement.setString(7, line.beside());
            statement.executeUpdate();
        }
    }

    /**
     * Begins to stage lines; nothing else can be done with the connection until that is finished or given up.
     *
     * @param connection not in autocommit
     */
    public static Workspace open(Connection connection) throws SQLException {
        prepare(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '" + ROOM_FOR_MANY + "'");
        }
        return new Workspace(connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin"));
    }

    public void stage(Line line) throws SQLException {
        row.text(Long.toString(line.number())).text(line.type()).text(line.key())
                .json(line.body()).json(days(line)).json(references(line)).text(line.beside()).end();
    }

    public void finish(Connection connection) throws SQLException {
        copy.endCopy();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze staged (line, type, key)");
        }
    }

    public void giveUp() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private static ObjectNode days(Line line) {
        ObjectNode days = JsonNodeFactory.instance.objectNode();
        for (Edtf date : line.dates().values()) {
            days.putArray(date.text()).add(day(date.earliest(), "-infinity")).add(day(date.latest(), "infinity"));
        }
        return days;
    }

    private static String day(LocalDate day, String open) {
        return day == null ? open : day.toString();
    }

    private static ArrayNode references(Line line) {
        ArrayNode references = JsonNodeFactory.instance.arrayNode();
        for (Reference reference : line.references()) {
            references.addArray().add(reference.field()).add(reference.type()).add(reference.key());
        }
        return references;
    }
}
