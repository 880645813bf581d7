/**
 * What those who run the service see of it: where it is, whether it is ready, which request a log line belongs to.
 * May use the page and the explorer, to say where they are; nothing of what the service is about.
 */
package org.dixit.operation;
