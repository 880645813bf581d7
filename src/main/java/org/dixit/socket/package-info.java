/**
 * GraphQL over WebSocket, by the protocol graphql-transport-ws: who may open a socket, what is said over it, and that no
 * client makes the service keep more for it than it reads. Uses {@link org.dixit.graph} and {@link org.dixit.security}, and
 * knows no feature.
 */
package org.dixit.socket;
