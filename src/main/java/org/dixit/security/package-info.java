/** Who is asking and what they may do. Knows no feature. */
package org.dixit.security;
