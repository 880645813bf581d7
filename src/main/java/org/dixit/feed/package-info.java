/**
 * What happens to things, told to whoever follows it: feeds that features declare, read from tables that are only appended
 * to, once for all who follow here, or for each from where they stopped. Uses {@link org.dixit.fetch} and
 * {@link org.dixit.graph}, and knows no feature.
 */
package org.dixit.feed;
