package org.dixit.dossier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, of one or more members, as it is read: what is wrong with it is thrown by reading, never by making this. */
final class Gzip extends InputStream {

    private static final int CHUNK = 32 * 1024;

    private final InputStream packed;
    private InputStream unpacked;

    Gzip(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        return unpacked().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return unpacked().read(bytes, offset, length);
    }

    private InputStream unpacked() throws IOException {
        if (unpacked == null) {
            unpacked = new GZIPInputStream(new Patient(packed), CHUNK);
        }
        return unpacked;
    }

    /**
     * Waits to tell whether there is more. GZIPInputStream takes it for the end, and says nothing, if no bytes happen
     * to be available where one member ends.
     */
    private static final class Patient extends BufferedInputStream {

        Patient(InputStream stream) {
            super(stream, CHUNK);
        }

        @Override
        public synchronized int available() throws IOException {
            mark(1);
            int next = read();
            reset();
            return next < 0 ? 0 : 1;
        }
    }
}
