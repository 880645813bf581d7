/**
 * The page on which the API is tried, and the queries at hand there.
 * Asks the page whether it is there, and else uses no other package of Dixit: it speaks to the API from the browser.
 */
package org.dixit.explorer;
