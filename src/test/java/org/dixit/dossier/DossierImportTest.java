package org.dixit.dossier;

import static io.restassured.RestAssured.given;
import static org.dixit.dossier.Dossiers.article;
import static org.dixit.dossier.Dossiers.dossier;
import static org.dixit.dossier.Dossiers.export;
import static org.dixit.dossier.Dossiers.flood;
import static org.dixit.dossier.Dossiers.floodWith;
import static org.dixit.dossier.Dossiers.line;
import static org.dixit.dossier.Dossiers.lines;
import static org.dixit.dossier.Dossiers.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.dixit.document.TextIntakeConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DossierImportTest {

    private static final String VERIFIED = "select count(*) from passage where verified";

    private final Dossiers dossiers;
    private final DossierExport exports;
    private final DossierConfig limits;
    private final TextIntakeConfig textLimits;

    DossierImportTest(Dossiers dossiers, DossierExport exports, DossierConfig limits, TextIntakeConfig textLimits) {
        this.dossiers = dossiers;
        this.exports = exports;
        this.limits = limits;
        this.textLimits = textLimits;
    }

    @BeforeEach
    void startEmpty() {
        dossiers.empty();
    }

    @Test
    void import_newDossier_createsEveryLine() {
        send(flood()).statusCode(200)
                .body("dossier", is("arvenne"), "dryRun", is(false), "reports", is(5))
                .body("created", equalTo(Map.of("dossier", 1, "actor", 5, "document", 1, "event", 2, "question", 3, "claim", 5)));
    }

    @Test
    void import_sameDossierTwice_changesNothing() {
        send(flood());
        String before = state();

        send(flood()).statusCode(200)
                .body("created.values().sum()", is(0), "updated.values().sum()", is(0), "unchanged.values().sum()", is(17));

        assertEquals(before, state());
    }

    @Test
    void dryRun_countsAndWritesNothing() {
        given().contentType(Dossiers.NDJSON).body(flood().getBytes(StandardCharsets.UTF_8)).post("/dossiers?dryRun=true")
                .then().statusCode(200).body("dryRun", is(true), "created.claim", is(5));

        assertEquals(List.of("0"), dossiers.select("select count(*) from known_object"));
    }

    @Test
    void misspeltDryRun_isNotTakenForAWishToWrite() {
        given().contentType(Dossiers.NDJSON).body(flood().getBytes(StandardCharsets.UTF_8)).post("/dossiers?dryRun=yes").then().statusCode(400).body("code", is("BAD_REQUEST"));

        assertEquals(List.of("0"), dossiers.select("select count(*) from known_object"));
    }

    @Test
    void export_givesTheSameDossierBack() {
        send(flood());

        assertEquals(lines(flood()), lines(export("arvenne")));
    }

    @Test
    void export_isOrderedByTypeAndKey() {
        send(flood());

        assertEquals(List.of("dossier", "actor", "document", "event", "question", "claim"),
                export("arvenne").lines().map(line -> line.replaceAll("^\\{\"type\":\"([a-z]+)\".*", "$1")).distinct().toList());
        assertEquals(List.of("brume", "odile-fauvel", "prefecture", "residents", "valmire"),
                export("arvenne").lines().filter(line -> line.startsWith("{\"type\":\"actor\""))
                        .map(line -> line.replaceAll("^.*?\"key\":\"([a-z-]+)\".*", "$1")).toList());
    }

    @Test
    void importOfAnExport_changesNothing() {
        send(flood());
        String before = export("arvenne");

        send(before).body("created.values().sum()", is(0), "updated.values().sum()", is(0));

        assertEquals(before, export("arvenne"));
    }

    @Test
    void export_holdsWhateverTheDossierRefersTo() {
        send(flood());
        send("""
                {"type": "dossier", "key": "dyke", "version": 1, "title": {"en": "The dyke alone"}}
                """ + line("claim", "residents-dyke-broke") + "\n" + line("question", "evacuated"));
        String small = export("dyke");
        dossiers.empty();

        send(small).statusCode(200).body("created.actor", is(3), "created.document", is(1), "created.event", is(2),
                "created.question", is(3), "created.claim", is(1));
        assertEquals(small, export("dyke"));
    }

    @Test
    void linesSaidInOtherWords_areUnchanged() {
        send(flood());
        ObjectNode claim = line("claim", "mayor-300").put("event", "evacuation").putNull("retracted");
        ((ObjectNode) claim.get("reports").get(0)).put("fidelity", "FAITHFUL").putArray("via");
        ObjectNode actor = line("actor", "valmire").put("anonymous", false);
        actor.putArray("aliases");
        ObjectNode retracted = line("claim", "residents-dyke-broke");
        ((ObjectNode) retracted.get("retracted")).put("at", "2024-03-20T10:00:00.500+02:00");

        send(dossier(claim, actor, retracted)).statusCode(200).body("unchanged.claim", is(2), "unchanged.actor", is(1));
    }

    @Test
    void whatALineLeavesOut_isRemoved() {
        send(flood());
        ObjectNode event = line("event", "evacuation");
        event.remove(List.of("partOf", "participants"));

        send(dossier(event)).statusCode(200).body("updated.event", is(1));

        assertTrue(lines(export("arvenne")).contains(event));
    }

    @Test
    void linesMayReferToOnesBelowAndToTheDatabase() {
        send(dossier(line("question", "dyke"), line("event", "flood"))).statusCode(200);

        ObjectNode question = line("question", "evacuated-by-boat").put("event", "flood");
        send(dossier(question)).statusCode(200).body("created.question", is(1));
    }

    @Test
    void byteOrderMark_carriageReturns_blankLinesAndAMissingLastLineFeed_doNotMatter() {
        send("\ufeff" + flood().strip().replace("\n", "\r\n\r\n")).statusCode(200).body("created.claim", is(5));
    }

    @Test
    void gzipOfSeveralMembers_isReadToItsEnd() throws IOException {
        int middle = flood().indexOf('\n', flood().length() / 2);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(gzip(flood().substring(0, middle)));
        packed.write(gzip(flood().substring(middle)));

        given().contentType(Dossiers.NDJSON).header("Content-Encoding", "gzip").body(packed.toByteArray()).post("/dossiers")
                .then().statusCode(200).body("created.claim", is(5), "created.actor", is(5));
    }

    @Test
    void dossierLongerThanOtherRequestsMayBe_isTaken() {
        StringBuilder lines = new StringBuilder(dossier());
        String name = "x".repeat(290);
        for (int i = 0; i < 40_000; i++) {
            lines.append("{\"type\":\"actor\",\"key\":\"a").append(i).append("\",\"kind\":\"PERSON\",\"name\":{\"en\":\"").append(name).append("\"}}\n");
        }
        assertTrue(lines.length() > 10 * 1024 * 1024);

        send(lines.toString()).statusCode(200).body("created.actor", is(40_000));
    }

    /** Each line feed and quotation mark of it stands behind a backslash there. */
    @Test
    void exportWithALongText_canBeImportedAgain() throws IOException {
        String text = article() + "« \"Ça déborde\" \ufffd 🌊 »\n".repeat(100_000);
        ObjectNode document = line("document", "crue").put("text", text);
        document.remove(List.of("characters", "sha256"));
        send(floodWith(document.toString())).statusCode(200);
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        exports.write(exports.find("arvenne"), true, export);
        assertTrue(export.size() > 2 * 1024 * 1024);

        send(export.toByteArray()).statusCode(200).body("unchanged.values().sum()", is(17), "updated.values().sum()", is(0));
        dossiers.empty();
        send(export.toByteArray()).statusCode(200).body("created.document", is(1));

        assertEquals(List.of(text), dossiers.select("select body from document_text"));
    }

    @Test
    void theLongestTextOfADocument_fitsIntoALine() {
        assertTrue(limits.maxLineSize().asLongValue() > 2 * textLimits.maxSize().asLongValue());
    }

    @Test
    void textInALine_verifiesThePassages() {
        send(flood());
        assertEquals(List.of("0"), dossiers.select(VERIFIED));

        send(dossier(line("document", "crue").put("text", article()))).statusCode(200).body("updated.document", is(1));
        assertEquals(List.of("5"), dossiers.select(VERIFIED));

        send(dossier(line("document", "crue").put("text", article()))).statusCode(200).body("unchanged.document", is(1));
        send(floodWith(line("claim", "mayor-300").put("stance", "CONFIRMS").toString())).body("updated.claim", is(1), "unchanged.document", is(1));
        assertEquals(List.of("5"), dossiers.select(VERIFIED));
        assertEquals(List.of(article()), dossiers.select("select body from document_text"));
    }

    @Test
    void passageVerifiedOnce_staysSoWhenItsTextIsGone() {
        send(floodWith(line("document", "crue").put("text", article()).toString()));
        dossiers.execute("update document_text set body = null");
        ObjectNode claim = line("claim", "mayor-300");
        ((ObjectNode) claim.get("reports").get(0).get("evidence").get(0)).put("start", 1);

        send(dossier(claim)).statusCode(200);

        assertEquals(List.of("1"), dossiers.select("select count(*) from passage where not verified"));
    }

    @Test
    void said_isTheEarlierOfClaimedAndPublished_alsoWhenADocumentIsDatedAnew() {
        send(flood());
        String said = "select string_agg(key || ' ' || said, ', ' order by key) from claim where key in ('prefecture-180', 'residents-dyke-broke')";
        assertEquals(List.of("prefecture-180 2024-03-14, residents-dyke-broke 2024-03-14"), dossiers.select(said));

        send(dossier(line("document", "crue").put("published", "2024-04"))).statusCode(200);

        assertEquals(List.of("prefecture-180 2024-03-31, residents-dyke-broke 2024-04-30"), dossiers.select(said));
    }

    @Test
    void claimantsParty_followsTheAffiliations_alsoOfActorsAbove() {
        send(flood());
        String party = "select p.key from claimant m join actor p on p.id = m.party_id join actor a on a.id = m.actor_id where a.key = 'odile-fauvel'";
        assertEquals(List.of("valmire"), dossiers.select(party));
        ObjectNode town = line("actor", "valmire");
        town.putArray("affiliations").addObject().put("to", "prefecture").put("role", "PART_OF").put("since", "2024-03-14");

        send(dossier(town)).statusCode(200);
        assertEquals(List.of("prefecture"), dossiers.select(party));

        ((ObjectNode) town.get("affiliations").get(0)).put("since", "2024-03-15");
        send(dossier(town)).statusCode(200);
        assertEquals(List.of("valmire"), dossiers.select(party));
        assertEquals(List.of("-infinity..2020-06-30 odile-fauvel", "2020-07-01..2024-03-14 valmire", "2024-03-15..infinity prefecture"), dossiers.select("""
                select s.since || '..' || s.until || ' ' || p.key
                from party s join actor a on a.id = s.actor_id join actor p on p.id = s.party_id
                where a.key = 'odile-fauvel' order by s.since"""));
    }

    @Test
    void attribution_followsWhoIsAnonymous() {
        send(flood());
        String attribution = "select string_agg(attribution, ', ' order by key) from claim";
        assertEquals(List.of("UNATTRIBUTED, NAMED, NAMED, NAMED, ANONYMOUS"), dossiers.select(attribution));

        send(dossier(line("actor", "prefecture").put("anonymous", true))).statusCode(200);

        assertEquals(List.of("UNATTRIBUTED, NAMED, ANONYMOUS, ANONYMOUS, ANONYMOUS"), dossiers.select(attribution));
    }

    @Test
    void claimsFollowTheirQuestionToAnotherEvent() {
        send(flood());

        send(dossier(line("question", "dyke").put("event", "evacuation"))).statusCode(200);

        assertEquals(List.of("evacuation"), dossiers.select(
                "select distinct e.key from claim c join event e on e.id = c.event_id join question q on q.id = c.question_id where q.key = 'dyke'"));
    }

    @Test
    void twoImportsAtOnce_takeTurns() {
        List<Integer> created = IntStream.range(0, 4).parallel()
                .mapToObj(i -> send(flood()).statusCode(200).extract().<Integer>path("created.claim"))
                .sorted().toList();

        assertEquals(List.of(0, 0, 0, 5), created);
    }

    /** Everything, with the identifiers of rows, so that a row written anew is seen. */
    private String state() {
        return String.join("\n", dossiers.select("""
                select to_jsonb(c)::text from claim c union all select to_jsonb(r)::text from report r
                union all select to_jsonb(p)::text from passage p union all select to_jsonb(a)::text from actor a
                union all select to_jsonb(p)::text from party p union all select to_jsonb(d)::text from dossier d
                order by 1"""));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
