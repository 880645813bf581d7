package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The page stays usable where very many claim something. */
@QuarkusTest
class CrowdsTest extends BrowserTest {

    @Test
    void questionWithVeryManyClaimsStaysUsable() {
        take(counted("crowd", 120, 1200));

        browser.show("/questions/crowd?lang=en");
        var rows = browser.all(".drawing a.row").size();
        browser.click(".drawing a.row");
        browser.until("the evidence", () -> browser.isThere("#passage h3"));
        browser.click(".drawing a.row.folded");
        browser.until("the earlier answers of that row", () -> browser.all(".drawing a.row").size() > rows + 5);

        assertEquals(40, rows);
        assertTrue((Long) browser.script("return document.querySelectorAll('*').length") < 5000);
    }

    @Test
    void actorAmongVeryManyClaimsShowsItsOwn() {
        take(counted("crush", 120, 1200));

        browser.show("/actors/crush-counter-3?lang=en");

        assertEquals(10, browser.all(".drawing a.row").size());
    }

    @Test
    void questionWithTooManyHoldersIsListedAndNotCompared() {
        take(counted("throng", 501, 501));

        browser.show("/questions/throng?lang=en");
        assertTrue(browser.text(".verdict").contains("too many to compare"), browser.text(".verdict"));
        assertEquals(20, browser.all(".all li").size());

        browser.show("/events/gate-three?lang=en");
        assertTrue(browser.text(".card[href^='/questions/throng'] .verdict").contains("too many to compare"));

        browser.show("/?lang=en");
        assertTrue(browser.isThere(".card .badge"), "the others are compared");

        browser.show("/actors/throng-counter-7?lang=en");
        assertEquals(1, browser.all(".drawing a.row").size());
    }

    /** A dossier of one question to which so many counters say something on so many occasions. */
    private static String counted(String key, int counters, int claims) {
        var dossier = new StringBuilder("""
                {"type": "dossier", "key": "%1$s", "version": 1, "title": {"en": "Counted"}}
                {"type": "question", "key": "%1$s", "event": "gate-three", "kind": "QUANTITY", "text": {"en": "How many came?"}, "temporality": "CUMULATIVE"}
                """.formatted(key));
        for (int i = 0; i < counters; i++) {
            dossier.append("{\"type\": \"actor\", \"key\": \"%1$s-counter-%2$d\", \"kind\": \"ORGANISATION\", \"name\": {\"en\": \"Counter %2$d\"}}%n".formatted(key, i));
        }
        for (int i = 0; i < claims; i++) {
            dossier.append("""
                    {"type": "claim", "key": "%1$s-%2$d", "question": "%1$s", "claimants": ["%1$s-counter-%3$d"], "stance": "AFFIRMS", \
                    "quantity": {"low": %4$d, "high": %4$d, "qualifier": "EXACT"}, "statement": {"en": "%4$d came."}, "claimed": "2024-05-%5$02d", \
                    "reports": [{"document": "almanac"}]}
                    """.formatted(key, i, i % counters, 100 + i * 37 % 901, 1 + i / counters));
        }
        return dossier.toString();
    }
}
