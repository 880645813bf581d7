package org.dixit.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dixit.assessment.rules.Assessment;
import org.dixit.assessment.rules.Assessor;
import org.dixit.assessment.rules.PositionHolder;
import org.dixit.assessment.rules.TooManyHolders;
import org.dixit.line.Consequence;
import org.dixit.line.Progress;
import org.dixit.line.Progress.Stage;
import org.dixit.line.Writing;
import org.jboss.logging.Logger;

/**
 * What the rules come to without a last day, with a tolerance of 0.1, by party: kept in tables, and recomputed in the
 * transaction of every write for the questions that it touches, so that what is read there is never stale.
 */
@Singleton
public class DisputeTables implements Consequence {

    private static final Logger LOG = Logger.getLogger(DisputeTables.class);
    private static final int QUESTIONS_AT_ONCE = 250;
    private static final int BATCHES_AHEAD = 2;

    /**
     * Questions that are assessed or explained otherwise because of actors and events that have changed. Unless the tables
     * of what is touched are analyzed, PostgreSQL takes it for much, and reads all claims where one is written.
     */
    private static final String TOUCH = """
            analyze touched_actor;

            with actor_changed as (
              select id from touched_actor
              union
              select id from changed where type = 'actor' and not created
            ), event_changed as (
              select id from changed where type = 'event' and not created
              union
              select event_id from participant where actor_id in (select id from actor_changed)
            ), claim_changed as (
              select claim_id from claimant where actor_id in (select id from actor_changed)
              union
              select claim_id from claimant where party_id in (select id from actor_changed)
              union
              select claim_id from report join relay on report_id = report.id where actor_id in (select id from actor_changed)
              union
              select claim_id from report join document on document.id = document_id where publisher_id in (select id from actor_changed)
            )
            insert into touched_question
            select question_id from claim join claim_changed on claim_id = claim.id where question_id is not null
            union
            select question.id from question where event_id in (select id from event_changed)
            on conflict do nothing""";

    /** And those that have such a question among their parts, at any depth. */
    private static final String TOUCH_WHOLES = """
            analyze touched_question;

            insert into touched_question
            with recursive whole(id) as (
              select question_id from question_part where part_id in (select id from touched_question)
              union
              select question_id from whole join question_part on part_id = whole.id)
            select id from whole
            on conflict do nothing;

            analyze touched_question""";

    /** What the rules look at, for some questions at a time: what these look at together is then found once. */
    private static final String GATHER = """
            select cardinality(ids) as questions, accounts_of(ids) as accounts
            from (
              select array_agg(id) as ids
              from (select id, row_number() over (order by id) as number from (%s) question) numbered
              group by number / %s
            ) batch""";

    /** Emptied here and not by the commit, which would take longer than all the rest of a small write. */
    private static final String KEEP_BEFORE = """
            create temp table if not exists dispute_before (like dispute);
            delete from dispute_before;

            insert into dispute_before select * from dispute where question_id in (%s)""";

    private static final String FREE = """
            do $$
            begin
              if to_regclass('pg_temp.dispute_before') is not null then
                truncate pg_temp.dispute_before;
              end if;
            end $$""";

    private static final String TELL = """
            insert into dispute_change (change, key, question_id, certainty, gap, first_position, second_position, explanation)
            select case when old.key is null then 'BEGAN' when now.key is null then 'ENDED' else 'CHANGED' end,
              key, coalesce(now.question_id, old.question_id), coalesce(now.certainty, old.certainty),
              case when now.key is null then old.gap else now.gap end, coalesce(now.first_position, old.first_position),
              coalesce(now.second_position, old.second_position), coalesce(now.explanation, old.explanation)
            from dispute_before old
            full join (select * from dispute where question_id in (%s)) now using (key)
            where (old.certainty, old.gap, old.first_position, old.second_position)
              is distinct from (now.certainty, now.gap, now.first_position, now.second_position)
            order by key""";

    private final ObjectMapper mapper;
    private final Counter recomputed;
    private final Counter kept;

    private record Assessed(AskedQuestion question, Assessment assessment) {
    }

    DisputeTables(ObjectMapper mapper, MeterRegistry meters) {
        this.mapper = mapper;
        recomputed = Counter.builder("dixit.disputes.recomputed")
                .description("Questions whose disputes were worked out anew").register(meters);
        kept = Counter.builder("dixit.disputes.kept").description("Disputes that came of that").register(meters);
    }

    /** Recomputes what the lines in a {@link org.dixit.line.Workspace} touch. */
    @Override
    public void follow(Connection connection, Writing writing) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TOUCH);
            statement.execute(TOUCH_WHOLES);
        }
        recompute(connection, "select id from touched_question", writing.progress());
    }

    /** Else each write that comes after on this connection would look through the room of them all. */
    @Override
    public void free(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(FREE);
        }
    }

    /** Recomputes all there is, as it has to be where the rules have changed. Nothing may be written beside it. */
    public void recomputeAll(Connection connection) throws SQLException {
        recompute(connection, "select id from question", Progress.UNSEEN);
    }

    /** Reads in one pass and in constant memory, which takes a transaction. */
    private void recompute(Connection connection, String questions, Progress progress) throws SQLException {
        try (var statement = connection.createStatement()) {
            // To compile a statement of this length takes PostgreSQL a second.
            statement.execute("set local jit = off");
            statement.execute(KEEP_BEFORE.formatted(questions));
            for (var table : PositionRows.TABLES) {
                statement.execute("delete from " + table + " where question_id in (" + questions + ")");
            }
            var count = count(statement, questions);
            statement.setFetchSize(1);
            try (var accounts = statement.executeQuery(GATHER.formatted(questions, QUESTIONS_AT_ONCE));
                    var rows = new PositionRows(connection)) {
                assess(accounts, rows, done -> progress.at(Stage.ASSESSING, done, count));
            }
            statement.execute(TELL.formatted(questions));
        }
    }

    private static long count(Statement statement, String questions) throws SQLException {
        try (var count = statement.executeQuery("select count(*) from (" + questions + ") question")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** While PostgreSQL finds what the next questions need, the rules are applied to those before. */
    private void assess(ResultSet accounts, PositionRows rows, LongConsumer progress) throws SQLException {
        long done = 0;
        var assessing = new ArrayDeque<FutureTask<List<Assessed>>>();
        while (accounts.next()) {
            progress.accept(done);
            done += accounts.getInt("questions");
            var found = accounts.getString("accounts");
            var task = new FutureTask<>(() -> assess(found));
            ForkJoinPool.commonPool().execute(task);
            assessing.add(task);
            if (assessing.size() > BATCHES_AHEAD) {
                write(assessing.remove(), rows);
            }
        }
        for (var task : assessing) {
            write(task, rows);
        }
    }

    private static void write(FutureTask<List<Assessed>> assessing, PositionRows rows) throws SQLException {
        // Unless it has been begun: on few processors the common pool may have but one thread, and that may wait for this one.
        assessing.run();
        for (var assessed : result(assessing)) {
            rows.add(assessed.question(), assessed.assessment());
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The rules could not be applied", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<Assessed> assess(String accounts) {
        return new GatheredAccounts(read(accounts)).asked().stream().flatMap(this::assess).toList();
    }

    private Stream<Assessed> assess(AskedQuestion question) {
        try {
            var assessment = Assessor.of(question.accounts(), PositionHolder.PARTY, Assessor.DEFAULT_TOLERANCE).at(null);
            recomputed.increment();
            kept.increment(assessment.disputes().size());
            return Stream.of(new Assessed(question, assessment));
        } catch (TooManyHolders tooMany) {
            LOG.warnf("No disputes are kept of a question: %s", tooMany.getMessage());
            return Stream.empty();
        }
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote no JSON", impossible);
        }
    }
}
