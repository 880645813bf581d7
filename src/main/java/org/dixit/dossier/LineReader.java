package org.dixit.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Takes a stream apart into lines of UTF-8. Lines end with LF or CRLF; the last one need not. Blank lines are passed
 * over, and counted. However long a line is, no more than the longest one allowed is kept of it.
 */
final class LineReader {

    private static final int LINE_FEED = '\n';
    /** Room that is kept for the next line; long ones are rare. */
    private static final int ROOM = 1024 * 1024;
    private static final char REPLACEMENT = '\ufffd';
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream stream;
    private final int longest;
    private final byte[] chunk = new byte[64 * 1024];
    private Bytes line = new Bytes();
    /** Reports what is not UTF-8: the default. */
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int position;
    private int end;
    private long number;

    LineReader(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** The next line that is not blank; null at the end. */
    RawLine next() throws IOException {
        while (readLine()) {
            number++;
            RawLine read = decode();
            line = line.size() > ROOM ? new Bytes() : line;
            if (read.text() == null || !read.text().isBlank()) {
                return read;
            }
        }
        return null;
    }

    private RawLine decode() {
        if (line.size() > longest) {
            return new RawLine(number, null, "The line is longer than " + longest + " bytes.");
        }
        try {
            String text = text();
            return new RawLine(number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new RawLine(number, null, "The line is not UTF-8.");
        }
    }

    /** Strings read UTF-8 fast and in little memory, and put a replacement, which may also stand there, for what is none. */
    private String text() throws CharacterCodingException {
        String text = line.toString(StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            decoder.decode(line.content());
        }
        return text;
    }

    /** False if there is none. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int lineFeed = position;
            while (lineFeed < end && chunk[lineFeed] != LINE_FEED) {
                lineFeed++;
            }
            line.write(chunk, position, Math.min(lineFeed - position, longest + 1 - line.size()));
            boolean ended = lineFeed < end;
            position = ended ? lineFeed + 1 : lineFeed;
            if (ended) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, stream.read(chunk));
        return end > 0;
    }

    private static final class Bytes extends ByteArrayOutputStream {

        ByteBuffer content() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }
}
