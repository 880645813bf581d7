/**
 * The page on which the API is tried, and the queries at hand there.
 * Uses no other package of Dixit: it speaks to the API from the browser.
 */
package org.dixit.explorer;
