package org.dixit.page;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
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

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
