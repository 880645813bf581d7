package org.dixit.security;

/** What a caller may do. None implies another. */
public enum Role {
    /** Ask what is recorded, over GraphQL. */
    READER,
    /** Change it, over GraphQL, and give documents their texts. */
    EDITOR,
    /** Import dossiers. */
    IMPORTER,
    /** Export dossiers. */
    EXPORTER,
    /** See the full texts of documents, also where they are not public. */
    TEXT_READER,
    /** See the metrics of the service. */
    OPERATOR
}
