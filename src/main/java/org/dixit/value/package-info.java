/**
 * Values that every feature writes in the same words: dates that may be known only in part, language tags.
 * Immutable; uses nothing but the Java platform, neither a framework nor a feature.
 */
package org.dixit.value;
