/**
 * What questions come to: the rules in {@code rules}, computed for whoever asks on terms of their own, and kept in tables
 * for what is asked most. Uses everything that claims use; fields of events, questions and claims that rest on the rules
 * are described here.
 */
package org.dixit.assessment;
