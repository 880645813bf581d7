/**
 * How much may be asked at once: of a document, of its variables, of the service. What is too much is refused before
 * anything is read for it. Knows GraphQL documents, but neither the schema's features nor how requests arrive.
 */
package org.dixit.limit;
