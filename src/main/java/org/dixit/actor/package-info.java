/**
 * Actors, their names and affiliations, and which party an actor belongs to on a day. Uses no other feature: what actors
 * do and say is described where that lives.
 */
package org.dixit.actor;
