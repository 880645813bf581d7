package org.dixit.dossier;

import java.util.Map;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an import did, or would do: how many lines of each type were new, said something else than what was there, or
 * said the same.
 *
 * @param dossier its key
 * @param dryRun true: all of it was tried, and nothing written
 * @param reports that the claims carry, changed or not
 */
@RegisterForReflection
public record ImportAnswer(String dossier, boolean dryRun, Map<String, Long> created, Map<String, Long> updated,
        Map<String, Long> unchanged, long reports) {
}
