/**
 * How a selection becomes one SQL statement. Features describe in a {@link org.dixit.fetch.Catalog} what their types, lists,
 * filters and orders are in SQL; {@link org.dixit.fetch.Reader} composes the statement and answers. Uses
 * {@link org.dixit.graph} and {@link org.dixit.value}, and knows no feature.
 */
package org.dixit.fetch;
