package org.dixit.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dixit.actor.Parties.Affiliation;
import org.dixit.actor.Parties.Span;
import org.dixit.value.Edtf;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartiesTest {

    private static final LocalDate ANY_DAY = LocalDate.of(2025, 2, 4);

    @Test
    void withoutAffiliation_anActorIsItsOwnParty() {
        Parties parties = Parties.of(List.of());

        assertEquals("army", parties.partyOf("army", ANY_DAY));
        assertEquals(List.of(new Span(null, null, "army")), parties.spans("army"));
    }

    @Test
    void affiliationsLeadOnToAnActorThatHasNone() {
        Parties parties = Parties.of(List.of(represents("chief", "army", null, null), partOf("army", "state", null, null)));

        assertEquals("state", parties.partyOf("chief", ANY_DAY));
        assertEquals("state", parties.partyOf("army", ANY_DAY));
    }

    @Test
    void beingBasedSomewhereLeadsNowhere() {
        Parties parties = Parties.of(List.of(new Affiliation("agency", "state", AffiliationRole.BASED_IN, null, null)));

        assertEquals("agency", parties.partyOf("agency", ANY_DAY));
    }

    @Test
    void anAffiliationIsValidFromTheFirstToTheLastDayItMayMean() {
        Parties parties = Parties.of(List.of(represents("minister", "state", "2021-01", "2025-01-20")));

        assertEquals(List.of(
                new Span(null, LocalDate.of(2020, 12, 31), "minister"),
                new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 1, 20), "state"),
                new Span(LocalDate.of(2025, 1, 21), null, "minister")), parties.spans("minister"));
        assertEquals("minister", parties.partyOf("minister", LocalDate.of(2020, 12, 31)));
        assertEquals("state", parties.partyOf("minister", LocalDate.of(2021, 1, 1)));
        assertEquals("state", parties.partyOf("minister", LocalDate.of(2025, 1, 20)));
        assertEquals("minister", parties.partyOf("minister", LocalDate.of(2025, 1, 21)));
    }

    @Test
    void ofSeveralAffiliations_theOneThatBeganLastLeads() {
        Parties parties = Parties.of(List.of(partOf("unit", "old-army", null, null), partOf("unit", "militia", "2014", null),
                represents("unit", "new-army", "2022-02", "2023-06")));

        assertEquals(List.of(
                new Span(null, LocalDate.of(2013, 12, 31), "old-army"),
                new Span(LocalDate.of(2014, 1, 1), LocalDate.of(2022, 1, 31), "militia"),
                new Span(LocalDate.of(2022, 2, 1), LocalDate.of(2023, 6, 30), "new-army"),
                new Span(LocalDate.of(2023, 7, 1), null, "militia")), parties.spans("unit"));
    }

    @Test
    void anOpenBeginningIsNoBeginning() {
        Parties parties = Parties.of(List.of(partOf("unit", "a", "../2020", null), represents("unit", "b", "1000", null)));

        assertEquals("b", parties.partyOf("unit", ANY_DAY));
    }

    @Test
    void ofThoseThatBeganTogether_partOfComesBeforeRepresents() {
        Parties parties = Parties.of(List.of(represents("spokesman", "a", "2020", null), partOf("spokesman", "b", "2020-01-01",
                null)));

        assertEquals("b", parties.partyOf("spokesman", ANY_DAY));
    }

    @Test
    void thenTheSmallestKey() {
        Parties parties = Parties.of(List.of(partOf("unit", "b", null, null), partOf("unit", "a", null, null)));

        assertEquals("a", parties.partyOf("unit", ANY_DAY));
    }

    @Test
    void aSpanEndsWhereALaterStepOfTheWayChanges() {
        Parties parties = Parties.of(List.of(represents("general", "army", null, null),
                partOf("army", "union", null, "1991-12-25"), partOf("army", "republic", "1991-12-26", null)));

        assertEquals(List.of(
                new Span(null, LocalDate.of(1991, 12, 25), "union"),
                new Span(LocalDate.of(1991, 12, 26), null, "republic")), parties.spans("general"));
    }

    @Test
    void differentWaysToOnePartyAreOneSpan() {
        Parties parties = Parties.of(List.of(partOf("service", "ministry", null, "2020"), partOf("service", "office", "2021", null),
                partOf("ministry", "state", null, null), partOf("office", "state", null, null)));

        assertEquals(List.of(new Span(null, null, "state")), parties.spans("service"));
    }

    @Test
    void affiliationsMayPointTheOtherWayAtAnotherTime() {
        Parties parties = Parties.of(List.of(partOf("a", "b", null, "2000"), partOf("b", "a", "2001", null)));

        assertEquals("b", parties.partyOf("a", LocalDate.of(2000, 12, 31)));
        assertEquals("a", parties.partyOf("b", LocalDate.of(2001, 1, 1)));
    }

    @Test
    void aCircleEndsAtItsSmallestKey() {
        Parties parties = Parties.of(List.of(partOf("d", "c", null, null), partOf("c", "b", null, null),
                partOf("b", "c", null, null), partOf("a", "a", null, null)));

        assertEquals("b", parties.partyOf("d", ANY_DAY));
        assertEquals("b", parties.partyOf("c", ANY_DAY));
        assertEquals("b", parties.partyOf("b", ANY_DAY));
        assertEquals("a", parties.partyOf("a", ANY_DAY));
    }

    @Property
    void anActorsPartyIsWhereTheWayLeadsThatDay(@ForAll("affiliations") List<Affiliation> affiliations,
            @ForAll("actor") String actor, @ForAll("day") LocalDate day) {
        assertEquals(walk(affiliations, actor, day), Parties.of(affiliations).partyOf(actor, day));
    }

    @Property
    void spansCoverAllTimeWithoutOverlap(@ForAll("affiliations") List<Affiliation> affiliations, @ForAll("actor") String actor) {
        List<Span> spans = Parties.of(affiliations).spans(actor);

        assertEquals(null, spans.get(0).from());
        assertEquals(null, spans.get(spans.size() - 1).to());
        for (int i = 1; i < spans.size(); i++) {
            assertEquals(spans.get(i - 1).to().plusDays(1), spans.get(i).from());
            assertEquals(false, spans.get(i - 1).party().equals(spans.get(i).party()));
        }
    }

    @Property
    void theOrderOfAffiliationsDoesNotMatter(@ForAll("affiliations") List<Affiliation> affiliations,
            @ForAll("actor") String actor, @ForAll Random random) {
        var shuffled = new ArrayList<>(affiliations);
        Collections.shuffle(shuffled, random);

        assertEquals(Parties.of(affiliations).spans(actor), Parties.of(shuffled).spans(actor));
    }

    @Property
    void keptSpansGiveTheSameParties(@ForAll("affiliations") List<Affiliation> affiliations, @ForAll("actor") String actor) {
        Parties parties = Parties.of(affiliations);
        Map<String, List<Span>> kept = new HashMap<>();
        ACTORS.forEach(each -> kept.put(each, parties.spans(each)));

        assertEquals(parties.spans(actor), Parties.ofSpans(kept).spans(actor));
    }

    private static final List<String> ACTORS = List.of("a", "b", "c", "d", "e");

    @Provide
    Arbitrary<String> actor() {
        return Arbitraries.of(ACTORS);
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 11).map(day -> LocalDate.of(2025, 1, 10).plusDays(day));
    }

    @Provide
    Arbitrary<List<Affiliation>> affiliations() {
        Arbitrary<Edtf> end = day().map(LocalDate::toString).map(Edtf::parse).injectNull(0.3);
        return Combinators.combine(actor(), actor(), Arbitraries.of(AffiliationRole.class), end, end)
                .as(Affiliation::new).list().ofMaxSize(9);
    }

    /** The second rule of assessment, word by word. */
    private static String walk(List<Affiliation> affiliations, String actor, LocalDate day) {
        var walked = new ArrayList<String>();
        String here = actor;
        while (true) {
            if (walked.contains(here)) {
                return Collections.min(new HashSet<>(walked.subList(walked.indexOf(here), walked.size())));
            }
            walked.add(here);
            String from = here;
            var next = affiliations.stream()
                    .filter(affiliation -> affiliation.actor().equals(from))
                    .filter(affiliation -> affiliation.role() != AffiliationRole.BASED_IN)
                    .filter(affiliation -> affiliation.since() == null || !day.isBefore(affiliation.since().earliest()))
                    .filter(affiliation -> affiliation.until() == null || !day.isAfter(affiliation.until().latest()))
                    .min(Comparator.comparing((Affiliation affiliation) -> affiliation.since() == null
                                    ? LocalDate.MIN : affiliation.since().earliest()).reversed()
                            .thenComparing(affiliation -> affiliation.role() == AffiliationRole.PART_OF ? 0 : 1)
                            .thenComparing(Affiliation::to));
            if (next.isEmpty()) {
                return here;
            }
            here = next.get().to();
        }
    }

    private static Affiliation partOf(String actor, String to, String since, String until) {
        return new Affiliation(actor, to, AffiliationRole.PART_OF, date(since), date(until));
    }

    private static Affiliation represents(String actor, String to, String since, String until) {
        return new Affiliation(actor, to, AffiliationRole.REPRESENTS, date(since), date(until));
    }

    private static Edtf date(String text) {
        return text == null ? null : Edtf.parse(text);
    }
}
