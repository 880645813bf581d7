package org.dixit.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where requests come from. Addresses are literals, so that no name is looked up. */
final class Address {

    private static final List<CharSequence> PASSED_ON =
            Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via").map(HttpHeaders::createOptimized).toList();
    private static final Pattern LOOPBACK = Pattern.compile("(https?://)?(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final int OF_A_NETWORK = 8;

    private Address() {
    }

    /**
     * Whether a request comes from the machine itself. What a proxy passes on is not taken for that, nor what a browser here
     * sends for a page from elsewhere, be it that the page's own name has been made to lead here. HTTP/1.0 is what nginx speaks
     * to those behind it as long as nothing is configured, when it adds no header either; people's tools do not.
     */
    static boolean isOfThisMachine(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0
                && isLoopback(peer(request))
                && !isPassedOn(request)
                && isNamedLoopback(request.getHeader(HttpHeaders.HOST))
                && isNamedLoopback(request.getHeader(HttpHeaders.ORIGIN));
    }

    private static String peer(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null ? null : address.hostAddress();
    }

    private static boolean isPassedOn(HttpServerRequest request) {
        for (var header : PASSED_ON) {
            if (request.headers().contains(header)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedLoopback(String hostOrOrigin) {
        return hostOrOrigin == null || LOOPBACK.matcher(hostOrOrigin).matches();
    }

    /** @param address null for a peer that has none */
    static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What stands for one client: an address, of which who has one of version 6 has a whole network's. */
    static String of(HttpServerRequest request) {
        var address = peer(request);
        try {
            return address != null && address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), OF_A_NETWORK))
                    : String.valueOf(address);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
