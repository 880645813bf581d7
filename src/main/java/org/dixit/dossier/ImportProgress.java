package org.dixit.dossier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.dixit.line.Progress;
import org.jboss.logging.Logger;

/**
 * How far an import has come, told once a second to whoever asked for it, and now and then in the log: a short import says
 * nothing.
 */
final class ImportProgress implements Progress {

    private static final Logger LOG = Logger.getLogger(ImportProgress.class);
    private static final Duration BETWEEN_ANSWERS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOG_LINES = Duration.ofSeconds(5);

    /**
     * A line of the answer to those who want to see it.
     *
     * @param of how much there is to do; null where nobody knows, since the body may be of any length
     * @param perSecond how much of it was done in a second, since this stage began
     */
    @RegisterForReflection
    record Step(Stage stage, long done, Long of, long perSecond) {
    }

    private final Consumer<Step> listener;
    private Stage stage = Stage.READING;
    private Instant stageBegan = Instant.now();
    private Instant answered = stageBegan;
    private Instant logged = stageBegan;

    static ImportProgress inTheLog() {
        return new ImportProgress(step -> { });
    }

    /** @param listener what tells those who asked */
    ImportProgress(Consumer<Step> listener) {
        this.listener = listener;
    }

    @Override
    public void at(Stage stage, long done, long of) {
        var now = Instant.now();
        boolean begins = stage != this.stage;
        if (begins) {
            this.stage = stage;
            stageBegan = now;
        }
        if (begins || isOver(BETWEEN_ANSWERS, answered, now)) {
            answered = now;
            listener.accept(step(done, of, now));
        }
        if (isOver(BETWEEN_LOG_LINES, logged, now)) {
            logged = now;
            log(step(done, of, now));
        }
    }

    private static boolean isOver(Duration pause, Instant last, Instant now) {
        return Duration.between(last, now).compareTo(pause) >= 0;
    }

    private Step step(long done, long of, Instant now) {
        return new Step(stage, done, of == 0 ? null : of, done * 1000 / Math.max(1, Duration.between(stageBegan, now).toMillis()));
    }

    private static void log(Step step) {
        LOG.infof("Import: %s, %,d done%s, %,d a second", step.stage().name().toLowerCase(Locale.ROOT), step.done(),
                step.of() == null ? "" : String.format(" and %,d left", step.of() - step.done()), step.perSecond());
    }
}
