package org.dixit.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What has to be settled before a socket is open. */
@ApplicationScoped
public class SocketOptions implements HttpServerOptionsCustomizer {

    private final SocketConfig config;

    SocketOptions(SocketConfig config) {
        this.config = config;
    }

    /** Without compression: a small frame could grow to any size before its message is found too long. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        int longest = Math.toIntExact(config.maxMessageSize().asLongValue());
        options.setMaxWebSocketMessageSize(longest)
                .setMaxWebSocketFrameSize(longest)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
