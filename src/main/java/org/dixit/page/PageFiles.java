package org.dixit.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The page's document and the files that it names. They share one version, which is in their addresses: a hash of them all.
 * So browsers keep them for good, and never have those of two versions side by side.
 */
final class PageFiles {

    static final String FOLDER = "/page/";

    private static final String RESOURCES = "/META-INF/resources";
    private static final String VERSION = "{version}";
    private static final Pattern NAMED = Pattern.compile("\"" + FOLDER + Pattern.quote(VERSION) + "/([^\"]+)\"");
    private static final int SHORT = 16;

    private PageFiles() {
    }

    /**
     * The page's document.
     *
     * @param version in the addresses of the files that it names
     */
    record Document(String version, String html) {

        private static final Pattern LATER = Pattern.compile("rel=\"prefetch\" data-views=\"([^\"]*)\"");

        /** As it is for one view: with the files that this view needs to be fetched at once, and those of the others later. */
        String of(String view) {
            return LATER.matcher(html).replaceAll(file -> Set.of(file.group(1).split(" ")).contains(view) ? "rel=\"modulepreload\"" : "rel=\"prefetch\"");
        }
    }

    /** @param explorer whether the page has an explorer to lead to */
    static Document document(boolean explorer) throws IOException {
        var template = new String(read(RESOURCES + "/index.html"), StandardCharsets.UTF_8);
        var hash = sha256();
        hash.update(template.getBytes(StandardCharsets.UTF_8));
        for (var named = NAMED.matcher(template); named.find();) {
            hash.update(read(RESOURCES + FOLDER + named.group(1)));
        }
        var version = HexFormat.of().formatHex(hash.digest()).substring(0, SHORT);
        return new Document(version, template.replace(VERSION, version).replace("{explorer}", explorer ? "on" : "off"));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException(name + " is not there");
            }
            return file.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
