/**
 * The page on which people look at what is recorded, as it is served: addresses, headers, one version for all its files.
 * The page itself is in {@code META-INF/resources}. Uses no other package of Dixit: it speaks to the API from the browser.
 */
package org.dixit.page;
