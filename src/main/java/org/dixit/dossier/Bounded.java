package org.dixit.dossier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dixit.http.Failure;

/** A dossier as it is read, unpacked, up to the longest one taken: a few packed kilobytes may be any number of gigabytes. */
final class Bounded extends FilterInputStream {

    private final long longest;
    private long read;

    /** @param longest in bytes */
    Bounded(InputStream dossier, long longest) {
        super(dossier);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int more = super.read(bytes, offset, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) {
        read += more;
        if (read > longest) {
            throw new Failure(413, "DOSSIER_TOO_LARGE", "The dossier is longer than %d bytes. Nothing was written.".formatted(longest),
                    "Send it as several, or have the operator raise dixit.dossiers.max-size.");
        }
    }
}
