package org.dixit.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a text's UTF-8 bytes, as Dixit writes it: 64 hexadecimal digits in lower case. */
public final class Sha256 {

    private Sha256() {
    }

    public static String of(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return of(utf8, 0, utf8.length);
    }

    /** Of so many bytes, from one on. */
    public static String of(byte[] utf8, int from, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(utf8, from, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
