package org.dixit.hostile;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that takes its time over what it sends. */
final class SlowConnection implements AutoCloseable {

    private final Socket socket;

    SlowConnection(URI address, String beginning) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        send(beginning);
    }

    static String head(String request, String type, int length) {
        return request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n";
    }

    void send(String more) throws IOException {
        socket.getOutputStream().write(more.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a little more, unless the service has ended it. */
    boolean isEndedOrSends(String more) {
        try {
            if (socket.getInputStream().available() > 0) {
                return true;
            }
            send(more);
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    /** All that is answered until the service closes the connection. */
    String answer() throws IOException {
        socket.setSoTimeout(30_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
