/** Measures Dixit beside what people would pick instead, on dossiers of any size. Not a part of the program. */
package org.dixit.bench;
