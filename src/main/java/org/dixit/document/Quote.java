package org.dixit.document;

/**
 * Words that stand in a text, and what tells the place meant from others where they stand as well.
 *
 * @param words as somebody quotes them
 * @param prefix what stands before them; null for anything
 * @param suffix what stands behind them; null for anything
 * @param start the first code point; null for any
 * @param end after the last code point; null for any
 */
public record Quote(String words, String prefix, String suffix, Integer start, Integer end) {
}
