package org.dixit.socket;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Method;

/**
 * The handshakes of sockets are requests for which Quarkus waits when the service ends. It takes a request for over when its
 * response is, which that of a handshake never is: without this, it would wait as long as it may for sockets that are closed.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
final class WaitedFor {

    private static final Method DONE = done();

    private WaitedFor() {
    }

    static void end(HttpServerRequest handshake) {
        try {
            DONE.invoke(QuarkusRequestWrapper.get(handshake));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Quarkus waits for requests in another way now", changed);
        }
    }

    private static Method done() {
        try {
            var done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            return done;
        } catch (NoSuchMethodException changed) {
            throw new IllegalStateException("Quarkus waits for requests in another way now", changed);
        }
    }
}
