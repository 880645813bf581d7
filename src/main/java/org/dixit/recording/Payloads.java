package org.dixit.recording;

import org.dixit.fetch.Catalog;

/** How payloads are read: all of them have an object and the errors. */
public final class Payloads {

    private Payloads() {
    }

    /**
     * @param name of the payload
     * @param field in it, the object
     * @param type of the object
     */
    public static void describe(Catalog catalog, String name, String field, String type) {
        catalog.type(name)
                .one(field, type, type.toLowerCase() + " row where row.key = parent.value ->> 'key'")
                .list("userErrors", "UserError",
                        "jsonb_array_elements(parent.value -> 'errors') with ordinality row (value, place)", "row.place");
    }
}
