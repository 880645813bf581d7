package org.dixit.fetch;

/** The types of the schema that values of several features are shown as. */
final class Values {

    static final ObjectType LOCALIZED_TEXT = ObjectType.embedded("LocalizedText")
            .value("language", "row.key")
            .value("text", "row.value");

    private Values() {}

    static ObjectType date(String column) {
        var date = "row." + column;
        return ObjectType.embedded("EdtfDate")
                .value("edtf", date)
                .value("earliest", "nullif(" + date + "_earliest, '-infinity')")
                .value("latest", "nullif(" + date + "_latest, 'infinity')")
                .value("approximate", date + " ~ '[~%]'")
                .value("uncertain", date + " ~ '[?%]'");
    }
}
