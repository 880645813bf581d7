package org.dixit.socket;

/** Why the service ends a socket: the codes of graphql-transport-ws, and those of WebSocket itself. */
enum Close {
    BAD_REQUEST(4400, "%s"),
    UNAUTHORIZED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    INIT_TIMEOUT(4408, "Connection initialisation timeout"),
    SUBSCRIBER_EXISTS(4409, "Subscriber for %s already exists"),
    TOO_MANY_INITS(4429, "Too many initialisation requests"),
    GOING_AWAY(1001, "The service stops: connect again, and subscribe after the last cursor"),
    TOO_LONG(1009, "The message is longer than is taken here"),
    TOO_SLOW(1013, "Too much is unread: connect again, and subscribe after the last cursor");

    final short code;
    final String reason;

    Close(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }
}
