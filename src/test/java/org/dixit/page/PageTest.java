package org.dixit.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is served. */
@QuarkusTest
class PageTest {

    private static final Path FILES = Path.of("src/main/resources/META-INF/resources/page");
    private static final Pattern ANY = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:js|css|svg))\"");
    private static final Pattern AT_ONCE = Pattern.compile("(?:rel=\"(?:modulepreload|stylesheet|icon)\" href|src)=\"(/[^\"]+\\.(?:js|css|svg))\"");
    private static final Pattern IMPORTED = Pattern.compile("^import .*? from '(\\.[^']+)';$", Pattern.MULTILINE);
    private static final int MOST_BYTES = 60_000;

    @TestHTTPResource("/")
    URI page;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/disputes", "/events/some-key", "/questions/some-key", "/actors/some-key?lang=fr", "/index.html"})
    void everyPermalinkLeadsToTheDocument(String path) {
        given().get(path).then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<div id=\"page\">"))
                .body(not(containsString("{version}")));
    }

    @Test
    void documentIsStrictAndAskedForAnew() {
        given().get("/").then()
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void documentThatIsKnownIsNotSentAgain() {
        String etag = given().get("/").header("ETag");

        given().header("If-None-Match", etag).get("/").then().statusCode(304).body(equalTo(""));
    }

    @Test
    void filesAreKeptForGood() {
        for (var file : named("/", ANY)) {
            given().get(file).then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("immutable"));
        }
    }

    @Test
    void fileOfAnotherVersionIsNotKept() {
        given().get("/page/0123456789abcdef/app.js").then()
                .statusCode(200)
                .header("Cache-Control", "no-cache");
    }

    @Test
    void documentNamesEveryFile() throws IOException {
        Set<String> present = new TreeSet<>();
        try (var files = Files.walk(FILES)) {
            files.filter(Files::isRegularFile).forEach(file -> present.add(FILES.relativize(file).toString().replace('\\', '/')));
        }

        assertEquals(present, ours(named("/", ANY)));
    }

    /** A module that is not preloaded is only found when the one that imports it has come. */
    @ParameterizedTest
    @ValueSource(strings = {"", "questions", "events", "disputes", "actors"})
    void documentPreloadsWhatAViewImports(String view) throws IOException {
        var needed = new TreeSet<String>();
        follow("app.js", needed);
        var module = Pattern.compile("'?" + view + "'?: async \\(\\) => \\(await import\\('\\./(.+?)'\\)").matcher(Files.readString(FILES.resolve("app.js")));
        assertTrue(module.find());
        follow(module.group(1), needed);

        var preloaded = ours(named("/" + view, AT_ONCE));
        preloaded.removeIf(file -> !file.endsWith(".js"));

        assertEquals(needed, preloaded);
    }

    @Test
    void litIsTheVersionOfThePom() throws IOException {
        var version = Pattern.compile("<lit-html.version>(.+?)</").matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());

        assertTrue(Files.readString(FILES.resolve("lit.js")).contains("/_static/lit-html/" + version.group(1) + "/lit-html.js"));
    }

    /** All that a view needs when it is the first, as it goes over the wire to a browser. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/questions/dead", "/events/dam-burst", "/disputes", "/actors/orle"})
    void firstViewWeighsLittle(String path) throws IOException, InterruptedException {
        int bytes = get(path).length;
        for (var file : named(path, AT_ONCE)) {
            bytes += get(file).length;
        }

        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    private static List<String> named(String path, Pattern reference) {
        return reference.matcher(given().get(path).asString()).results().map(file -> file.group(1)).toList();
    }

    private static TreeSet<String> ours(List<String> addresses) {
        return new TreeSet<>(addresses.stream().filter(file -> file.startsWith("/page/")).map(file -> file.replaceFirst("^/page/[0-9a-f]+/", "")).toList());
    }

    /** A module, and all that it imports from its beginning. */
    private static void follow(String module, Set<String> followed) throws IOException {
        if (!followed.add(module)) {
            return;
        }
        for (var imported = IMPORTED.matcher(Files.readString(FILES.resolve(module))); imported.find();) {
            var file = FILES.resolve(module).resolveSibling(imported.group(1)).normalize();
            follow(FILES.relativize(file).toString().replace('\\', '/'), followed);
        }
    }

    /** A file as compressed as it is sent. */
    private byte[] get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page.resolve(path)).header("Accept-Encoding", "gzip").build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
