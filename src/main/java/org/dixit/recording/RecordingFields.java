package org.dixit.recording;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Fields;

/** How the errors in payloads are read. */
@Singleton
class RecordingFields implements Fields {

    @Override
    public void describe(Catalog catalog) {
        catalog.type("UserError")
                .value("message", "row.value ->> 'message'")
                .value("path", "row.value -> 'path'")
                .value("code", "row.value ->> 'code'");
    }
}
