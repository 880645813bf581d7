package org.dixit.socket;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** GraphQL over WebSocket, as far as an operator may have reasons to change it. */
@ConfigMapping(prefix = "dixit.socket")
public interface SocketConfig {

    /** Sites, besides the one that the service itself is at, whose pages may open a socket, such as {@code https://example.org}. */
    Optional<Set<String>> origins();

    /** How long a client may take to introduce itself. */
    @WithDefault("10s")
    Duration initTimeout();

    /** How often to see whether a client is still there; it is taken for gone where it has not answered by the next time. */
    @WithDefault("15s")
    Duration pingInterval();

    /** How long a client may leave unread what fills its queue. */
    @WithDefault("10s")
    Duration patience();

    /** The longest message taken. */
    @WithDefault("256K")
    MemorySize maxMessageSize();

    /** The most operations that may run over one socket at the same time, subscriptions included. */
    @WithDefault("50")
    int maxOperations();

    /** The most subscriptions that one client may have over all its sockets. */
    @WithDefault("500")
    int maxSubscriptionsPerClient();
}
