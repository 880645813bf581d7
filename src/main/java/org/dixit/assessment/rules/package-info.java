/**
 * Where accounts agree, where they contradict each other and who changed position: the rules of assessment, as pure
 * functions over immutable values. {@link org.dixit.assessment.rules.Accounts} goes in,
 * {@link org.dixit.assessment.rules.Assessment} comes out, {@link org.dixit.assessment.rules.Assessor} is between, and
 * {@link org.dixit.assessment.rules.Explanation} says it in words. Everything is named by its key. The rules use the
 * enumerations of the features below and which party an actor belongs to; no database and no framework.
 */
package org.dixit.assessment.rules;
