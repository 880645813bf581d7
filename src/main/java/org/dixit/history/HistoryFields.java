package org.dixit.history;

import jakarta.inject.Singleton;
import org.dixit.fetch.Catalog;
import org.dixit.fetch.Fields;

/** How changes are read. */
@Singleton
class HistoryFields implements Fields {

    @Override
    public void describe(Catalog catalog) {
        catalog.type("Change")
                .column("version")
                .moment("at", "at")
                .column("by")
                .column("kind")
                .column("reason")
                .list("fields", "FieldChange",
                        "differences(parent.before, said_after(parent.type, parent.object_id, parent.version)) row", "row.place");
        catalog.type("FieldChange")
                .column("path")
                .column("before")
                .column("after");
    }
}
