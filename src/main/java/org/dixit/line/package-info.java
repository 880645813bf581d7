/**
 * Lines of a dossier, whatever their type: how the fields of one are described, checked and brought into canonical form,
 * and how lines staged in the database are checked together and written. Each feature describes its own lines with this.
 * Uses {@link org.dixit.value} and the database, and no feature.
 */
package org.dixit.line;
