package org.dixit.dossier;

/**
 * A line as it came.
 *
 * @param number counted from 1
 * @param text null if it cannot be read
 * @param unreadable why not
 */
record RawLine(long number, String text, String unreadable) {
}
