package org.dixit.document;

/**
 * A text that is sent for a document.
 *
 * @param document its key
 * @param keep whether to keep the text, or only what was found; then one kept before is let go, too
 * @param expectedVersion that the document has before; null where any will do
 */
record SentText(String document, Text text, boolean keep, Integer expectedVersion) {
}
