package org.dixit.dossier;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

import org.dixit.http.ErrorAnswer;
import org.dixit.http.Failure;
import org.dixit.line.Line;
import org.dixit.line.LineTooLarge;
import org.dixit.line.LineWriter;
import org.dixit.line.LineWriter.Counts;
import org.dixit.line.Lines;
import org.dixit.line.LinesRefused;
import org.dixit.line.Occasion;
import org.dixit.line.Occasion.Source;
import org.dixit.line.Problem;
import org.dixit.line.Problem.Code;
import org.dixit.line.Progress;
import org.dixit.line.Progress.Stage;
import org.dixit.line.Writing;
import org.dixit.line.WritersBusy;
import org.dixit.line.WritersCollided;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes a dossier into the database: all of it or nothing, and again what is there already changes nothing. */
@ApplicationScoped
class DossierImport {

    private final LineWriter writer;
    private final LineParser parser;
    private final DossierConfig config;
    private final ImportMeters meters;

    DossierImport(LineWriter writer, LineParser parser, DossierConfig config, ImportMeters meters) {
        this.writer = writer;
        this.parser = parser;
        this.config = config;
        this.meters = meters;
    }

    /**
     * @param stream UTF-8, one JSON object a line; read to its end and not closed
     * @param by who sends it, as it is recorded
     * @param dryRun whether to try only
     * @throws Failure if there is anything wrong with it
     */
    ImportAnswer take(InputStream stream, String by, boolean dryRun, Progress progress) {
        long began = System.nanoTime();
        Dossier dossier = new Dossier(stream, progress);
        try {
            Counts counts = writer.write(dossier, new Writing(new Occasion(by, Source.IMPORT), config.maxWait()).dry(dryRun).seenBy(progress));
            if (!dryRun) {
                meters.count(counts, System.nanoTime() - began);
            }
            return new ImportAnswer(dossier.key, dryRun, counts.created(), counts.updated(), counts.unchanged(), dossier.reports);
        } catch (LinesRefused refusal) {
            throw refused(refusal);
        } catch (WritersBusy | WritersCollided busy) {
            throw because(busy, new Failure(503, "BUSY", "Another import is being written.", "Try again when it is done."));
        } catch (LineTooLarge tooLarge) {
            throw because(tooLarge, new Failure(422, "TOO_LARGE", "A line says more than the database can index. Nothing was written.",
                    "Shorten the longest texts, or give them in fewer languages."));
        } catch (EOFException e) {
            throw new Failure(400, "GZIP_TRUNCATED", "The gzip stream ends too early. Nothing was written.", "Send the whole file.");
        } catch (ZipException e) {
            throw new Failure(400, "GZIP_BROKEN", "The body is not gzip, or broken. Nothing was written.",
                    "Send the file without Content-Encoding: gzip, or pack it again.");
        } catch (IOException e) {
            throw new Failure(400, "INCOMPLETE", "The body did not arrive whole. Nothing was written.", "Send the dossier again.");
        }
    }

    private static Failure because(RuntimeException cause, Failure failure) {
        failure.addSuppressed(cause);
        return failure;
    }

    private static Failure refused(LinesRefused refusal) {
        int found = refusal.problems().size();
        return new Failure(422, new ErrorAnswer("DOSSIER_REFUSED",
                refusal.more() ? "The dossier has more than " + found + " errors. Nothing was written."
                        : "The dossier has " + (found == 1 ? "an error" : found + " errors") + ". Nothing was written.",
                "Correct the lines named in errors, and send the dossier again.",
                refusal.problems(), refusal.more()));
    }

    /** The lines of a stream, and what is told of them. */
    private final class Dossier implements Lines {

        private final LineReader reader;
        private String key;
        private final Progress progress;
        private long reports;

        Dossier(InputStream stream, Progress progress) {
            this.progress = progress;
            this.reader = new LineReader(new Bounded(stream, config.maxSize().asLongValue()),
                    (int) Math.min(config.maxLineSize().asLongValue(), Integer.MAX_VALUE / 4));
        }

        @Override
        public void to(Sink sink) throws IOException, SQLException {
            RawLine raw = reader.next();
            if (raw == null) {
                throw new Failure(400, "EMPTY_DOSSIER", "The body is empty.", "Send a dossier: one JSON object a line, its header first.");
            }
            boolean wanted = true;
            for (boolean first = true; raw != null && wanted; first = false) {
                List<Problem> problems = new ArrayList<>();
                Line line = parser.parse(raw, problems);
                checkPlace(raw.number(), first, line, problems);
                note(line);
                sink.problems().add(problems);
                wanted = sink.take(line);
                progress.at(Stage.READING, raw.number(), 0);
                raw = wanted ? reader.next() : null;
            }
        }

        private void checkPlace(long number, boolean first, Line line, List<Problem> problems) {
            boolean header = line != null && line.type().equals(DossierLine.NAME);
            if (first && line != null && !header) {
                problems.add(0, new Problem(number, line.type(), line.key(), "type", Code.INVALID,
                        "The dossier does not begin with its header.",
                        "Begin with a line such as {\"type\": \"dossier\", \"key\": \"…\", \"version\": 1, \"title\": {\"en\": \"…\"}}."));
            } else if (!first && header) {
                problems.add(new Problem(number, line.type(), line.key(), "type", Code.INVALID,
                        key == null ? "The header is not the first line." : "This is a second header.",
                        key == null ? "Put it first." : "Leave it out, or send it as a dossier of its own."));
            }
            if (header && first) {
                key = line.key();
            }
        }

        private void note(Line line) {
            if (line != null && line.body() != null) {
                reports += line.body().path("reports").size();
            }
        }
    }
}
