/**
 * What accounts of an event may answer differently, and the parts that add up to an answer. Uses {@link org.dixit.event},
 * to whose type it adds the questions.
 */
package org.dixit.question;
