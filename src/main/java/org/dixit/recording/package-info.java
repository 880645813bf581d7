/**
 * How something is recorded through the API: a mutation's input becomes a line and goes the way of an import; what is wrong
 * with the line is told at its place in the input; and what is asked of the payload is read like anything else. Uses
 * {@link org.dixit.line}, {@link org.dixit.fetch} and {@link org.dixit.security}, and knows no feature: each brings its own
 * {@link org.dixit.recording.Recording}.
 */
package org.dixit.recording;
