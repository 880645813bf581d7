package org.dixit.line;

import java.time.Duration;

/**
 * Who writes lines, and how.
 *
 * @param by who it is, as it is recorded
 * @param source by which way
 * @param patience how long to wait for others who write
 * @param dryRun whether to undo all of it in the end
 * @param dossier the key of a dossier that the objects become part of; null where none is named beside the lines
 * @param expectedVersion that the objects have before; null where any will do
 */
public record Writing(String by, Source source, Duration patience, boolean dryRun, String dossier, Integer expectedVersion) {

    /** The ways in which something is written. */
    public enum Source { IMPORT, MUTATION, TEXT }

    public Writing(String by, Source source, Duration patience) {
        this(by, source, patience, false, null, null);
    }

    public Writing dry(boolean dryRun) {
        return new Writing(by, source, patience, dryRun, dossier, expectedVersion);
    }

    public Writing into(String dossier) {
        return new Writing(by, source, patience, dryRun, dossier, expectedVersion);
    }

    public Writing expecting(Integer version) {
        return new Writing(by, source, patience, dryRun, dossier, version);
    }
}
