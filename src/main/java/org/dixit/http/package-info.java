/**
 * What answers over plain HTTP, beside GraphQL, have in common: errors are JSON that says what was wrong and what to do.
 * Knows no feature.
 */
package org.dixit.http;
