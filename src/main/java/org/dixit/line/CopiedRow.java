package org.dixit.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BaseJsonNode;

/** A row in the text format of COPY, column by column: one that serves for all of them, since there may be millions. */
final class CopiedRow {

    private static final JsonMapper JSON = new JsonMapper();

    private final CopyIn copy;
    private final Escaped bytes = new Escaped();
    private final SerializerProvider serializers = JSON.getSerializerProviderInstance();
    private final JsonGenerator generator;

    CopiedRow(CopyIn copy) {
        this.copy = copy;
        try {
            this.generator = JSON.createGenerator(bytes).setPrettyPrinter(new MinimalPrettyPrinter(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param text null where there is none */
    CopiedRow text(String text) {
        separate();
        if (text == null) {
            bytes.writeNull();
        } else {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** @param json null where there is none */
    CopiedRow json(BaseJsonNode json) {
        separate();
        if (json == null) {
            bytes.writeNull();
            return this;
        }
        try {
            json.serialize(generator, serializers);
            generator.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    private void separate() {
        if (bytes.size() > 0) {
            bytes.separate('\t');
        }
    }

    /** Sends it, and begins the next one. */
    void end() throws SQLException {
        bytes.separate('\n');
        bytes.sendTo(copy);
        bytes.reset();
    }

    /** What separates columns and rows, and the backslash, stand behind a backslash where they are part of a value. */
    private static final class Escaped extends ByteArrayOutputStream {

        private static final int USUAL_ROOM = 4096;
        private static final int MOST_ROOM = 1024 * 1024;

        Escaped() {
            super(USUAL_ROOM);
        }

        /** Does not keep the room of a long text for rows that need little. */
        @Override
        public synchronized void reset() {
            super.reset();
            if (buf.length > MOST_ROOM) {
                buf = new byte[USUAL_ROOM];
            }
        }

        void separate(char separator) {
            super.write(separator);
        }

        void writeNull() {
            super.write('\\');
            super.write('N');
        }

        void sendTo(CopyIn copy) throws SQLException {
            copy.writeToCopy(buf, 0, count);
        }

        @Override
        public void write(int octet) {
            char escape = escape(octet);
            if (escape != 0) {
                super.write('\\');
            }
            super.write(escape == 0 ? octet : escape);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            int written = offset;
            for (int i = offset; i < offset + length; i++) {
                if (octets[i] <= '\\' && escape(octets[i]) != 0) {
                    super.write(octets, written, i - written);
                    write(octets[i]);
                    written = i + 1;
                }
            }
            super.write(octets, written, offset + length - written);
        }

        /** What follows the backslash; 0 where none is needed. */
        private static char escape(int octet) {
            return switch (octet) {
                case '\\' -> '\\';
                case '\t' -> 't';
                case '\n' -> 'n';
                case '\r' -> 'r';
                default -> 0;
            };
        }
    }
}
