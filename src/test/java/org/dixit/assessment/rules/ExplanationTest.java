package org.dixit.assessment.rules;

import static org.dixit.assessment.rules.Case.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.dixit.question.Temporality;
import org.dixit.value.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tenth rule of assessment: every dispute explains itself. */
class ExplanationTest {

    private static final Map<String, String> FRENCH_NAMES = Map.of("Russia", "Russie", "North Korea", "Corée du Nord",
            "South Korea", "Corée du Sud", "US media", "Médias américains");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-02-04      | 4 February 2025                 | 4 février 2025
            2025-05-01      | 1 May 2025                      | 1er mai 2025
            2025-08         | August 2025                     | août 2025
            0800            | 800                             | 800
            2025            | 2025                            | 2025
            202X            | 2020s                           | années 2020
            20XX            | 2000–2099                       | 2000-2099
            2025-XX         | 2025                            | 2025
            2025-02-XX      | February 2025                   | février 2025
            2025-XX-XX      | 2025                            | 2025
            2024-21         | spring 2024                     | printemps 2024
            2024-22         | summer 2024                     | été 2024
            2024-23         | autumn 2024                     | automne 2024
            2024-24         | winter 2024–2025                | hiver 2024-2025
            2024-12-17~     | about 17 December 2024          | vers le 17 décembre 2024
            2024-12~        | about December 2024             | vers décembre 2024
            2024-24~        | about winter 2024–2025          | vers l’hiver 2024-2025
            2024-21~        | about spring 2024               | vers le printemps 2024
            202X~           | about the 2020s                 | vers les années 2020
            2024-12-17?     | perhaps 17 December 2024        | peut-être le 17 décembre 2024
            2024?           | perhaps 2024                    | peut-être en 2024
            2024-22?        | perhaps summer 2024             | peut-être à l’été 2024
            2024%           | perhaps about 2024              | peut-être vers 2024
            """)
    void datesReadAsTheLanguageWritesThem(String edtf, String english, String french) {
        AsOf asOf = new AsOf(Edtf.parse(edtf), true);

        assertEquals(english, new English().time(asOf));
        assertEquals(french, new French().time(asOf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01-15~/2025-02-04 | about 15 January 2025 to 4 February 2025 | du 15 janvier 2025 environ au 4 février 2025
            2025-08/2025-10        | August 2025 to October 2025              | d’août 2025 à octobre 2025
            2024/2025              | 2024 to 2025                             | de 2024 à 2025
            2024-21/2024-24        | spring 2024 to winter 2024–2025          | du printemps 2024 à l’hiver 2024-2025
            2024-24/2025-21        | winter 2024–2025 to spring 2025          | de l’hiver 2024-2025 au printemps 2025
            198X/199X              | the 1980s to the 1990s                   | des années 1980 aux années 1990
            2025-01-01/2025-01-01  | 1 January 2025                           | 1er janvier 2025
            ../2025-04-27          | until 27 April 2025                      | jusqu’au 27 avril 2025
            ../2025-04~            | until about April 2025                   | jusqu’en avril 2025 environ
            ../202X                | until the 2020s                          | jusqu’aux années 2020
            2024-08/..             | since August 2024                        | depuis août 2024
            2024-08-01?/..         | since perhaps 1 August 2024              | depuis le 1er août 2024 peut-être
            2024-24/..             | since winter 2024–2025                   | depuis l’hiver 2024-2025
            ../..                  | at all times                             | en tout temps
            """)
    void extentsHaveABeginningAndAnEnd(String edtf, String english, String french) {
        AsOf asOf = new AsOf(Edtf.parse(edtf), false);

        assertEquals(english, new English().time(asOf));
        assertEquals(french, new French().time(asOf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01-15~/2025-02-04 | between about 15 January 2025 and 4 February 2025 | entre le 15 janvier 2025 environ et le 4 février 2025
            2024/2025              | between 2024 and 2025                             | entre 2024 et 2025
            ../2025-04-28          | by 28 April 2025                                  | au plus tard le 28 avril 2025
            ../2025-04             | by April 2025                                     | au plus tard en avril 2025
            ../2025-04-28~         | by about 28 April 2025                            | au plus tard le 28 avril 2025 environ
            ../2024-24             | by winter 2024–2025                               | au plus tard à l’hiver 2024-2025
            ../202X                | by the 2020s                                      | au plus tard dans les années 2020
            2024-08/..             | August 2024 or later                              | août 2024 ou plus tard
            2024-08-05~/..         | about 5 August 2024 or later                      | vers le 5 août 2024 ou plus tard
            ../..                  | date unknown                                      | date inconnue
            """)
    void aMomentInAnIntervalMayBeAnyOfItsDays(String edtf, String english, String french) {
        AsOf asOf = new AsOf(Edtf.parse(edtf), true);

        assertEquals(english, new English().time(asOf));
        assertEquals(french, new French().time(asOf));
    }

    @Test
    void digitsComeInGroupsOfThree() {
        assertEquals("7", new English().number(new BigInteger("7")));
        assertEquals("999", new English().number(new BigInteger("999")));
        assertEquals("1,000", new English().number(new BigInteger("1000")));
        assertEquals("1\u202f000\u202f000\u202f000\u202f000\u202f000", new French().number(new BigInteger("1000000000000000")));
    }

    @Test
    void frenchIsFrenchWhereverItIsSpoken_andAllElseIsEnglish() {
        Dispute dispute = Case.polar(Temporality.FIXED).with(says("a").yes(), says("b").no()).assess().disputes().get(0);

        assertEquals("a: yes (1 January 2025) – b: no (1 January 2025). They cannot both be right: it is one or the other.",
                Explanation.of(dispute, "en-GB", holder -> holder));
        assertEquals("a\u00a0: oui (1er janvier 2025) – b\u00a0: non (1er janvier 2025). Les deux s’excluent\u00a0: c’est l’un ou l’autre.",
                Explanation.of(dispute, "FR-ch", holder -> holder));
        assertEquals(Explanation.of(dispute, "en", holder -> holder), Explanation.of(dispute, "de", holder -> holder));
        assertEquals(Explanation.of(dispute, "en", holder -> holder), Explanation.of(dispute, null, holder -> holder));
        assertThrows(IllegalArgumentException.class, () -> Explanation.of(dispute, "no language", holder -> holder));
    }

    @Test
    void theLargerFigureComesFirst_whoeverSpokeFirst() {
        Dispute dispute = Case.quantity(Temporality.FIXED).with(says("b").exactly(2000).claimed("2025-01-02"),
                says("a").exactly(10)).assess().disputes().get(0);

        assertEquals("a", dispute.first().holder());
        assertEquals("b: 2,000 (2 January 2025) – a: 10 (1 January 2025). They cannot both be right: the figures are at least 1,990 apart.",
                Explanation.of(dispute, "en", holder -> holder));
    }

    /** The file is there to be read; what the rules come to now is left in target/explanations.txt. */
    @Test
    void twentyDisputesReadAsInTheFileBesideThisTest() throws IOException {
        var text = new StringBuilder();
        for (Case story : twentyDisputes()) {
            Dispute dispute = story.assess().disputes().get(0);
            String french = Explanation.of(dispute, "fr", holder -> FRENCH_NAMES.getOrDefault(holder, holder));
            text.append(Explanation.of(dispute, "en", holder -> holder)).append('\n').append(french).append("\n\n");
        }
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("explanations.txt"), text);

        try (InputStream expected = getClass().getResourceAsStream("explanations.txt")) {
            assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), text.toString());
        }
    }

    private static List<Case> twentyDisputes() {
        return List.of(
                Case.quantity(Temporality.CUMULATIVE).with(
                        says("Ukraine").exactly(3000).asOf("2024-12"),
                        says("US media").about(200, 999).asOf("2024-12-17~")),
                Case.quantity(Temporality.CUMULATIVE).with(
                        says("Ukraine").exactly(3000).asOf("2024-12-15"),
                        says("US media").atMost(999).asOf("2025-01-01")),
                Case.quantity(Temporality.CUMULATIVE).with(
                        says("North Korea").about(20000, 99999).asOf("2025-04-28"),
                        says("South Korea").between(10000, 12000).claimed("../2025-04-28")),
                Case.quantity(Temporality.CUMULATIVE).part("dead", Temporality.CUMULATIVE)
                        .part("hurt", Temporality.CUMULATIVE).with(
                        says("Russia").exactly(50000).asOf("2024-12"),
                        says("South Korea").on("dead").about(300).asOf("2025-01-15~"),
                        says("South Korea").on("hurt").about(2700).asOf("2025-01-15~")),
                Case.quantity(Temporality.CUMULATIVE).part("dead", Temporality.CUMULATIVE)
                        .part("hurt", Temporality.CUMULATIVE).with(
                        says("Russia").exactly(50000).asOf("2024-12"),
                        says("South Korea").on("dead").exactly(300).asOf("2025-01-15~"),
                        says("South Korea").on("hurt").atMost(2700).asOf("2025-01-20")),
                Case.quantity(Temporality.CUMULATIVE).with(
                        says("South Korea").exactly(4000).asOf("2025-03-01/2025-03-31"),
                        says("Russia").denies().about(4000).asOf("2025-03-31")),
                Case.quantity(Temporality.CUMULATIVE).with(
                        says("South Korea").exactly(4000).asOf("2025-03"),
                        says("Russia").denies().atLeast(4000).asOf("2025")),
                Case.quantity(Temporality.FIXED).with(
                        says("Ukraine").exactly(12000).claimed("../2025-02-04"),
                        says("US media").about(10000).claimed("2025-02")),
                Case.quantity(Temporality.FIXED).with(
                        says("Ukraine").exactly(17).claimed("2025-02-04"),
                        says("Russia").exactly(0).claimed("2025-02-05?")),
                Case.quantity(Temporality.FIXED).with(
                        says("Ukraine").atLeast(30).claimed("2024-12-16~"),
                        says("Russia").denies().atLeast(1).claimed("2024-12-17")),
                Case.quantity(Temporality.VARYING).with(
                        says("Ukraine").about(50000).asOf("2024-24"),
                        says("US media").about(20000).asOf("2025-02-01")),
                Case.quantity(Temporality.VARYING).with(
                        says("Ukraine").about(50000).asOf("2024-11-01/2024-12-10"),
                        says("US media").about(20000).asOf("2024-08/..")),
                Case.quantity(Temporality.VARYING).with(
                        says("Ukraine").exactly(2).asOf("2025-01-15~"),
                        says("Russia").denies().exactly(2).asOf("2025-01")),
                Case.quantity(Temporality.VARYING).with(
                        says("Ukraine").exactly(2).asOf("2025-01-15"),
                        says("Russia").denies().atMost(5).asOf("2025-01-01/2025-01-31")),
                Case.polar(Temporality.VARYING).with(
                        says("Russia").yes().asOf("2025-04-26"),
                        says("Ukraine").no().asOf("2025-04-26~")),
                Case.polar(Temporality.VARYING).with(
                        says("South Korea").yes().asOf("2025-01-15~/2025-02-04"),
                        says("Russia").no().claimed("../2025-02-04")),
                Case.polar(Temporality.FIXED).with(
                        says("South Korea").yes().claimed("2025-02-04"),
                        says("North Korea").no().asOf("../2025-04-27")),
                Case.polar(Temporality.CUMULATIVE).with(
                        says("Russia").yes().asOf("2025-03"),
                        says("Ukraine").no().asOf("2025-03-20")),
                Case.polar(Temporality.CUMULATIVE).with(
                        says("Russia").yes().asOf("2025-03-01"),
                        says("Ukraine").no().asOf("2025-03-20")),
                Case.quantity(Temporality.VARYING).with(
                        says("Ukraine").between(1000, 2000).asOf("202X"),
                        says("US media").exactly(500).asOf("2024-08-01/2024-10-01")));
    }
}
