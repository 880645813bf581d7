/**
 * Claims, the reports that carry them and the passages where they stand. Uses actors, documents, events and questions, to
 * whose types it adds the claims.
 */
package org.dixit.claim;
