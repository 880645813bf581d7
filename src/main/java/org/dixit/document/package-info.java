/**
 * Documents, who published them, and their texts. Uses {@link org.dixit.actor}.
 */
package org.dixit.document;
