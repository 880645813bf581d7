package org.dixit.line;

import java.time.Duration;

/**
 * How lines are written.
 *
 * @param patience how long to wait for others who write
 * @param dryRun whether to undo all of it in the end
 * @param dossier the key of a dossier that the objects become part of; null where none is named beside the lines
 * @param progress is told how far it has come
 */
public record Writing(Occasion occasion, Duration patience, boolean dryRun, String dossier, Progress progress) {

    public Writing(Occasion occasion, Duration patience) {
        this(occasion, patience, false, null, Progress.UNSEEN);
    }

    public Writing dry(boolean dryRun) {
        return new Writing(occasion, patience, dryRun, dossier, progress);
    }

    public Writing into(String dossier) {
        return new Writing(occasion, patience, dryRun, dossier, progress);
    }

    public Writing seenBy(Progress progress) {
        return new Writing(occasion, patience, dryRun, dossier, progress);
    }
}
