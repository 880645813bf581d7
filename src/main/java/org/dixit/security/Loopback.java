package org.dixit.security;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether a request comes from the machine itself. What a proxy passes on is not taken for that. */
final class Loopback {

    private static final String[] PASSED_ON = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"};

    private Loopback() {
    }

    static boolean sent(HttpServerRequest request) {
        return request.remoteAddress() != null && isLoopback(request.remoteAddress().hostAddress())
                && Arrays.stream(PASSED_ON).noneMatch(request.headers()::contains);
    }

    /** The address is a literal, so that no name is looked up; null for a peer that has none. */
    static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
