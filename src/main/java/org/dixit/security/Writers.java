package org.dixit.security;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.dixit.http.Failure;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who may write: whoever is at the machine itself. A request that a proxy passes on is not taken for one from there.
 */
@ApplicationScoped
public class Writers {

    private static final String[] PASSED_ON = {"Forwarded", "X-Forwarded-For", "X-Real-IP"};

    /** @throws Failure unless the one who asks may write */
    public void check(HttpServerRequest request) {
        if (!isFromHere(request)) {
            throw new Failure(403, "WRITING_NOT_ALLOWED", "Writing is possible only from the machine that the service runs on.",
                    "Send the request there, to localhost, without a proxy in between.");
        }
    }

    static boolean isFromHere(HttpServerRequest request) {
        return isFromLoopback(request.remoteAddress().hostAddress()) && !isPassedOn(request);
    }

    /** The address is a literal, so that no name is looked up; null for a peer that has none. */
    static boolean isFromLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPassedOn(HttpServerRequest request) {
        for (String header : PASSED_ON) {
            if (request.headers().contains(header)) {
                return true;
            }
        }
        return false;
    }
}
