/**
 * What makes one command enough: the PostgreSQL that starts by itself where no datasource is configured and stops
 * after the service has, and the service that ends with the Maven that runs it. Starts before anything else does, as a
 * configuration source, and uses no other package of Dixit.
 */
package org.dixit.embedded;
