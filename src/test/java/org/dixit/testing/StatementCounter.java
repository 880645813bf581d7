package org.dixit.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the service and PostgreSQL and counts the statements that really go over the wire: each message that
 * executes one, by the extended protocol or the simple one. It does not understand TLS.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">PostgreSQL: message formats</a>
 */
public final class StatementCounter {

    private static final Map<String, StatementCounter> COUNTERS = new ConcurrentHashMap<>();
    private static final AtomicInteger EXECUTED = new AtomicInteger();
    private static final int DEFAULT_PORT = 5432;

    private final ServerSocket door;
    private final URI database;

    private StatementCounter(URI database) {
        try {
            this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        this.database = database;
        start(this::letIn);
    }

    /** How many statements have been executed so far. */
    public static int executed() {
        return EXECUTED.get();
    }

    /** An address that leads to the same database past the counter. */
    static String addressBefore(String url) {
        var database = URI.create(url.replaceFirst("^vertx-reactive:", ""));
        var counter = COUNTERS.computeIfAbsent(database.getAuthority(), authority -> new StatementCounter(database));
        return url.replace(database.getAuthority(), "127.0.0.1:" + counter.door.getLocalPort());
    }

    private void letIn() throws IOException {
        while (true) {
            var client = door.accept();
            var server = new Socket(database.getHost(), database.getPort() < 0 ? DEFAULT_PORT : database.getPort());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            start(() -> passOnAndCount(client, server));
            start(() -> passOn(server, client));
        }
    }

    private static void passOn(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void passOnAndCount(Socket client, Socket server) throws IOException {
        try (client; server) {
            var in = new DataInputStream(client.getInputStream());
            var out = server.getOutputStream();
            // The first message has no type.
            out.write(message(in, new byte[0]));
            for (int type = in.read(); type >= 0; type = in.read()) {
                var message = message(in, new byte[] {(byte) type});
                if (type == 'E' || type == 'Q') {
                    EXECUTED.incrementAndGet();
                }
                out.write(message);
            }
        }
    }

    private static byte[] message(DataInputStream in, byte[] type) throws IOException {
        int length = in.readInt();
        var message = ByteBuffer.allocate(type.length + length).put(type).putInt(length);
        in.readFully(message.array(), message.position(), length - Integer.BYTES);
        return message.array();
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // One end has gone, and with it the connection.
            }
        }, "statement counter");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
