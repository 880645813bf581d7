/** Import and export of dossiers. May use every feature, and the HTTP of {@link org.dixit.http}; nothing uses it. */
package org.dixit.dossier;
