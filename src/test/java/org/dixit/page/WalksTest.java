package org.dixit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The ways that readers take through the page. */
@QuarkusTest
class WalksTest extends BrowserTest {

    private static final String DEAD = "/questions/dead?lang=en";
    private static final String OFFICIAL = "a[data-row='senior-official|official-60-90']";

    @BeforeEach
    void beginWide() {
        browser.resize(1280);
        browser.complaints();
    }

    @AfterEach
    void nothingWasKeptOut() {
        assertEquals(List.of(), browser.complaints().stream().filter(complaint -> !complaint.contains("/graphql")).toList());
    }

    @Test
    void frontPageLeadsToTheQuestionAndThePassage() {
        browser.show("/?lang=en");
        browser.click("a.card[href='/questions/deliberate?lang=en']");
        browser.until("the question", () -> browser.text("h1").equals("Was the dam opened deliberately?"));
        browser.click(".trail a[href^='/events/dam-burst']");
        browser.until("its event", () -> browser.text("h1").equals("Breaking of the Karsa dam"));
        browser.click("a.card[href='/questions/dead?lang=en']");
        browser.until("another question of it", () -> browser.text("h1").equals("How many died in the flood?"));
        browser.click(OFFICIAL);

        assertEquals("A senior official of Orle spoke of 60 to 90 dead in all.", browser.text("#passage blockquote mark"));
        assertEquals("en", browser.find("#passage blockquote").getAttribute("lang"));
        assertTrue(browser.text("#passage .check").contains("Found in the document, word for word"));
        assertTrue(browser.address().contains("claim=official-60-90"));
    }

    @Test
    void searchFindsAClaimWithItsWordsMarked() {
        browser.show("/?lang=en");
        browser.find("input[type=search]").sendKeys("flood", Keys.ENTER);

        browser.until("a result", () -> browser.isThere(".results li"));

        assertTrue(browser.text(".results mark").toLowerCase().contains("flood"));
        assertTrue(browser.address().contains("q=flood"));
    }

    @Test
    void sliderGoesBackToTheFirstDay() {
        browser.show(DEAD);
        var standing = browser.all("a.row.standing").size();
        browser.find("#day").sendKeys(Keys.HOME);

        browser.until("the first day", () -> browser.text("output").equals("May 2, 2024"));
        browser.settled();

        assertTrue(browser.address().contains("at=2024-05-02"), browser.address());
        assertEquals("May 2, 2024", browser.find("#day").getAttribute("aria-valuetext"));
        browser.until("fewer rows that stand", () -> browser.all(".drawing a.row.standing").size() < standing);
    }

    @Test
    void permalinkShowsItsDay() {
        browser.show("/questions/dead?lang=en&at=2024-05-04");

        assertEquals("May 4, 2024", browser.text("output"));
        assertTrue(browser.isThere("a.row.unsaid"));
    }

    @Test
    void languageChangesWordsNumbersAndDates() {
        browser.show("/questions/evacuated?lang=en");
        assertTrue(browser.text(".drawing").contains("12,000"), browser.text(".drawing"));

        browser.click(".lang a[lang=fr]");
        browser.until("the question in French", () -> browser.text("h1").equals("Combien de personnes ont été évacuées ?"));

        assertEquals("fr", browser.find("html").getAttribute("lang"));
        assertTrue(browser.text(".drawing").contains("12\u202f000"), browser.text(".drawing"));
        assertTrue(browser.text(".drawing").contains("mai"));
    }

    @Test
    void partiesAndClaimantsAreCompared() {
        browser.show(DEAD);
        browser.click(".choice a[href*='by=CLAIMANT']");

        browser.until("speakers in place of parties", () -> browser.isThere("a[data-row^='paul-ardenne|']"));
        assertFalse(browser.isThere("a[data-row^='tavanna|tavanna-at-most-20']"));
    }

    @Test
    void boardTellsCertainDisputesFromPossibleOnes() {
        browser.show("/disputes?lang=en");
        var all = browser.all(".dispute").size();

        browser.click(".choice a[href*='certainty=CERTAIN']");
        browser.until("certain ones alone", () -> browser.isThere(".dispute.certain .explanation") && !browser.isThere(".dispute.possible"));
        var certain = browser.all(".dispute").size();
        browser.click(".choice a[href*='certainty=POSSIBLE']");
        browser.until("the others", () -> !browser.isThere(".dispute.certain"));

        assertEquals(all, certain + browser.all(".dispute.possible").size());
    }

    @Test
    void boardIsATableAndAFileToo() {
        browser.show("/disputes?lang=en&event=dam-burst");
        var cards = browser.all(".dispute").size();
        var question = browser.text(".dispute h2");

        var file = (String) browser.script("""
                const written = new Promise(resolve => {
                    const before = URL.createObjectURL;
                    URL.createObjectURL = content => { content.text().then(resolve); URL.createObjectURL = before; return before(content); };
                });
                [...document.querySelectorAll('.tools button')].find(button => button.textContent === 'SVG').click();
                return await written;""");
        browser.click(".choice a[href*='as=table']");

        assertTrue(file.contains(question), file);
        assertFalse(file.contains("class="), "it needs no style sheet");
        assertEquals(cards, browser.all("tbody tr").size());
        assertFalse(browser.isThere(".dispute"));
    }

    @Test
    void eventMarksWhatWasInDisputeOnTheDay() {
        browser.show("/events/dam-burst?lang=en&at=2024-05-02");
        var atFirst = browser.all(".drawing .in-dispute").size();
        browser.show("/events/dam-burst?lang=en&at=2024-05-04");
        var twoDaysLater = browser.all(".drawing a.standing .in-dispute").size();

        assertEquals(0, browser.all(".drawing a.unsaid .in-dispute").size());
        assertTrue(atFirst < twoDaysLater, atFirst + " and then " + twoDaysLater);
    }

    @Test
    void everythingCanBeDoneWithTheKeyboardAlone() {
        browser.show(DEAD);
        browser.press(Keys.TAB);
        assertTrue(browser.hasFocus("a.skip[href='#main']"));

        browser.tabTo(OFFICIAL);
        browser.press(Keys.ENTER);
        browser.until("the panel has the focus", () -> browser.hasFocus("#passage-title"));
        browser.press(Keys.ESCAPE);

        browser.until("the row has it again", () -> browser.hasFocus(OFFICIAL));
        assertFalse(browser.isThere("#passage"));
    }

    @Test
    void tableSaysWhatTheChartShows() {
        browser.show(DEAD);
        var rows = browser.all("a.row[data-row]").size();
        browser.click(".choice a[href*='as=table']");

        assertEquals(rows, browser.all("tbody tr").size());
        assertTrue(browser.text("table").contains("Between 60 and 90 died."), browser.text("table"));
    }

    @Test
    void chartIsAFileOfItsOwn() {
        browser.show(DEAD);

        var file = (String) browser.script("""
                const { standalone } = await import(document.querySelector('link[href$="/export.js"]').href);
                return standalone(document.querySelector('svg.forest'));""");

        assertTrue(file.startsWith("<svg"), file.substring(0, 80));
        assertTrue(file.contains("fill=\"rgb("), "styles are written into it");
        assertFalse(file.contains("class="), "it needs no style sheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=dam", "/events/dam-burst", "/questions/dead", "/questions/deliberate?claim=orle-deliberate", "/questions/cause",
            "/disputes", "/actors/tavanna?whole=party"})
    void narrowScreensNeedNoScrollingAside(String path) {
        browser.resize(390);
        browser.show(path);

        assertEquals(0L, browser.script("const root = document.documentElement; return root.scrollWidth - root.clientWidth"));
    }

    @Test
    void offlineSaysSoAndComesBack() {
        browser.show(DEAD);
        browser.offline(true);
        browser.script("document.querySelector('.choice a[href*=\"by=CLAIMANT\"]').click()");
        browser.until("the page says that it is offline", () -> browser.isThere("[role=alert]") && browser.text("[role=alert]").contains("offline"));

        browser.offline(false);

        browser.until("it is back by itself", () -> !browser.isThere("[role=alert]") && browser.isThere("a[data-row^='paul-ardenne|']"));
    }

    @Test
    void claimRecordedElsewhereAppears() {
        browser.show("/questions/dead-north?lang=en");
        browser.until("it is live", () -> browser.isThere(".pulse.live"));

        take("""
                {"type": "dossier", "key": "late", "version": 1, "title": {"en": "Late"}}
                {"type": "claim", "key": "watch-north-33", "question": "dead-north", "claimants": ["river-watch"], "stance": "AFFIRMS", \
                "quantity": {"low": 33, "high": 33, "qualifier": "EXACT"}, "statement": {"en": "33 people died on the north bank."}, \
                "claimed": "2024-05-20", "reports": [{"document": "almanac"}]}
                """);

        browser.until("its row", () -> browser.isThere("a.row.fresh[data-row$='|watch-north-33']"));
        assertTrue(browser.text(".notice").contains("33 people died on the north bank."), browser.text(".notice"));
    }

    @Test
    void unknownKeySaysSo() {
        browser.show("/questions/no-such-question?lang=en");

        assertTrue(browser.text("h1").contains("no-such-question"));
    }

    @Test
    void nothingIsAskedOfAnyoneElse() {
        browser.show("/questions/deliberate?lang=en&claim=orle-deliberate");

        assertEquals(List.of(), browser.requested().stream().filter(address -> !address.startsWith(page.toString())).toList());
    }
}
