/**
 * GraphQL as such: the HTTP endpoint, how errors are told and JSON goes to the wire as it is, and what every feature's schema
 * shares, such as nodes, connections, pages and dates. Knows no feature.
 */
package org.dixit.graph;
