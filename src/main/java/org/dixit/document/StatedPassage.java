package org.dixit.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.dixit.document.PassageEntity.Place;

/**
 * A passage as its claim states it.
 *
 * @param claim its key
 * @param reportId of the row
 * @param report which of the claim's reports, from 1
 * @param evidence which of the report's passages, from 1
 * @param quote null where none is recorded
 */
@RegisterForReflection
record StatedPassage(String claim, Long reportId, int report, int evidence, int start, int end, String sha256, String quote) {

    Place place() {
        return new Place(reportId, evidence);
    }
}
