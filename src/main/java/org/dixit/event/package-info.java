/**
 * Events, where they happened and who took part in them. Uses {@link org.dixit.actor}, to whose type it adds the events.
 */
package org.dixit.event;
