package org.dixit.page;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dixit.testing.StoryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that look at the story in a browser. */
abstract class BrowserTest extends StoryTest {

    @TestHTTPResource("/")
    URI page;

    Browser browser;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open(page);
    }

    static void take(String dossier) {
        given().contentType("application/x-ndjson").body(dossier.getBytes(StandardCharsets.UTF_8)).post("/dossiers").then().statusCode(200);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
