/**
 * How the service stands by its database: how long requests wait for it, and what it means to who asked that it is away,
 * full or overrun. Knows nothing of what is asked.
 */
package org.dixit.database;
