package org.dixit.socket;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A WebSocket of which nothing is read but what is asked for: libraries read ahead. */
final class UnreadSocket implements AutoCloseable {

    private static final int END_OF_HEADERS = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;

    record Frame(int type, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return ByteBuffer.wrap(payload).getShort();
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private long bytesRead;

    UnreadSocket(URI address) throws IOException {
        socket.setReceiveBufferSize(8192);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        in = new DataInputStream(socket.getInputStream());
        write("""
                GET %s HTTP/1.1\r
                Host: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                Sec-WebSocket-Protocol: graphql-transport-ws\r
                \r
                """.formatted(address.getPath(), address.getAuthority()).getBytes(StandardCharsets.US_ASCII));
        readAnswer();
    }

    private void readAnswer() throws IOException {
        int lastFour = 0;
        while (lastFour != END_OF_HEADERS) {
            lastFour = lastFour << 8 | in.readUnsignedByte();
        }
    }

    /** With a mask of zeros, which leaves everything as it is. */
    void say(String message) throws IOException {
        var text = message.getBytes(StandardCharsets.UTF_8);
        var head = ByteBuffer.allocate(8).put((byte) TEXT);
        if (text.length < 126) {
            head.put((byte) (MASKED | text.length));
        } else {
            head.put((byte) (MASKED | 126)).putShort((short) text.length);
        }
        write(Arrays.copyOf(head.putInt(0).array(), head.position()));
        write(text);
    }

    Frame read() throws IOException {
        int type = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        var payload = in.readNBytes(length);
        bytesRead += length;
        return new Frame(type, payload);
    }

    /** The last frame, which says why there are no more. */
    Frame readToTheEnd() throws IOException {
        var frame = read();
        while (frame.type() != CLOSE) {
            frame = read();
        }
        return frame;
    }

    long bytesRead() {
        return bytesRead;
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
