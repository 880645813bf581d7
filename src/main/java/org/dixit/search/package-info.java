/**
 * Full-text search over all that has words or names. Finds objects by type and key, and so uses only what reading is made of.
 */
package org.dixit.search;
