/**
 * What became of each object: every write leaves who, when and what was said before, in its own transaction, and nothing
 * ever takes that away. Uses {@link org.dixit.line} and {@link org.dixit.fetch}, and knows no feature.
 */
package org.dixit.history;
