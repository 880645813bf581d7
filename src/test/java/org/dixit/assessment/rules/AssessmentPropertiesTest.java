package org.dixit.assessment.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dixit.actor.Parties;
import org.dixit.assessment.rules.AnyAccounts.Input;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;
import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds of every assessment, whatever was said. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AssessmentPropertiesTest {

    @Property
    void aDisputeIsSymmetric(@ForAll("any") Input input) {
        List<Position> positions = assess(input).positions();
        for (Position one : positions) {
            for (Position other : positions) {
                assertEquals(Clash.between(one, other), Clash.between(other, one));
            }
        }
    }

    @Property
    void corroborationIsSymmetric_andNeverBetweenThoseInDispute(@ForAll("any") Input input) {
        Assessment assessment = assess(input);
        for (Position position : assessment.positions()) {
            for (Corroboration corroboration : assessment.corroboratedBy(position)) {
                Position other = Case.of(assessment, corroboration.holder());
                assertTrue(assessment.corroboratedBy(other).contains(new Corroboration(position.holder(), corroboration.adverse())));
                assertEquals(null, Clash.between(position, other));
            }
        }
    }

    @Property
    void aHolderNeverDisputesItself_andEachTwoAtMostOnce(@ForAll("any") Input input) {
        List<Dispute> disputes = assess(input).disputes();

        assertTrue(disputes.stream().noneMatch(dispute -> dispute.first().holder().equals(dispute.second().holder())));
        assertEquals(disputes.size(), disputes.stream().map(Dispute::key).distinct().count());
    }

    @Property
    void theOrderOfLinesClaimsActorsAndAffiliationsDoesNotMatter(@ForAll("any") Input input, @ForAll Random random) {
        Accounts accounts = input.accounts();
        List<Accounts.Claim> claims = shuffled(accounts.claims(), random).stream().map(claim -> new Accounts.Claim(claim.key(),
                claim.question(),
                claim.claimants(), claim.stance(), claim.quantity(), claim.claimed(), claim.asOf(), shuffled(claim.reports(), random),
                claim.retracted())).toList();
        Accounts shuffled = new Accounts("q", shuffled(accounts.questions(), random), claims, accounts.anonymous(),
                Parties.of(shuffled(input.affiliations(), random)), shuffled(accounts.participants(), random));

        assertEquals(assess(input), assessor(shuffled).at(null));
        assertEquals(accounts.saidOn(), shuffled.saidOn());
    }

    @Property
    void aDayAfterEveryClaimEqualsNoDay(@ForAll("any") Input input) {
        assertEquals(assess(input), timeless(assessor(input.accounts()).at(LocalDate.of(9999, 12, 31))));
    }

    @Property
    void aDayShowsWhatHadBeenSaidByThen(@ForAll("any") Input input, @ForAll("day") LocalDate day) {
        Accounts accounts = input.accounts();
        List<Accounts.Claim> byThen = accounts.claims().stream().filter(claim -> !claim.said().isAfter(day)).toList();
        Accounts thatDay = new Accounts("q", accounts.questions(), byThen, accounts.anonymous(), accounts.parties(),
                accounts.participants());

        assertEquals(assessor(thatDay).at(null), timeless(assessor(accounts).at(day)));
    }

    @Property
    void betweenTheDaysOnWhichSomethingWasSaid_noAssessmentChanges(@ForAll("any") Input input, @ForAll("day") LocalDate day) {
        Assessor assessor = assessor(input.accounts());
        LocalDate before = new TreeSet<>(input.accounts().saidOn()).floor(day);
        Assessment expected = assessor.at(before == null ? LocalDate.MIN : before);

        assertEquals(timeless(expected), timeless(assessor.at(day)));
    }

    @Property
    void revisionsAreTheDifferencesBetweenOneDayAndTheNext(@ForAll("any") Input input) {
        Assessor assessor = assessor(input.accounts());
        Map<String, Position> standing = new HashMap<>();
        var differences = new ArrayList<String>();
        for (LocalDate day : input.accounts().saidOn()) {
            for (Position now : assessor.at(day).positions().stream().sorted(Comparator.comparing(Position::holder)).toList()) {
                Position before = standing.put(now.holder(), now);
                if (before != null && !before.answer().equals(now.answer())) {
                    differences.add(day + " " + now.holder() + " " + before.answer() + " " + now.answer());
                }
            }
        }

        assertEquals(differences, assessor.at(null).revisions().stream().map(revision -> revision.day() + " " + revision.holder() + " "
                + revision.before().answer() + " " + revision.after().answer()).toList());
    }

    @Property
    void theAgreedRangeLiesWithinEveryPositionsRange_andThatWithinTheClaimedOne(@ForAll("any") Input input) {
        Assessment assessment = assess(input);
        for (Position position : assessment.positions()) {
            if (position.range() != null) {
                assertTrue(assessment.claimedRange().contains(position.range()));
                assertTrue(assessment.agreedRange() == null || position.range().contains(assessment.agreedRange()));
            }
        }
    }

    /** By how the parts stand as questions of their own, which is another way than the one in which the sum is made. */
    @Property
    void aDerivedPositionIsTheSumOfItsParts(@ForAll("withParts") Input input) {
        Accounts accounts = input.accounts();
        Accounts.Question question = question(accounts, "q");
        for (Position position : assess(input).positions()) {
            if (position.derived()) {
                Range sum = Case.range(0, 0);
                Set<String> claims = new TreeSet<>();
                for (String part : question.parts()) {
                    Position ofPart = Case.of(assessor(alone(accounts, part)).at(null), position.holder());
                    sum = sum.plus(ofPart.range());
                    claims.addAll(ofPart.claims());
                }
                assertEquals(sum, position.range());
                assertEquals(List.copyOf(claims), position.claims());
            }
        }
    }

    @Property
    void whatIsDisputedOfAGrowingNumberIsDisputedOfAFixedOne(@ForAll("any") Input input) {
        assertTrue(disputes(input.with(Temporality.FIXED)).containsAll(disputes(input.with(Temporality.CUMULATIVE))));
    }

    @Property
    void whatIsDisputedOfAStateIsDisputedOfAFixedFact_whereNothingIsDerived(@ForAll("withoutParts") Input input) {
        assertTrue(disputes(input.with(Temporality.FIXED)).containsAll(disputes(input.with(Temporality.VARYING))));
    }

    /** Why the property above leaves parts out: a state's parts of different times do not add up, so another position stands. */
    @Test
    void ofAState_anOldDirectClaimMayBeDisputedWhereAFixedTotalWouldHaveReplacedIt() {
        assertEquals(1, oldTotalWithNewParts(Temporality.VARYING).assess().disputes().size());
        assertEquals(0, oldTotalWithNewParts(Temporality.FIXED).assess().disputes().size());
    }

    private static Case oldTotalWithNewParts(Temporality temporality) {
        return Case.quantity(temporality).part("dead", Temporality.FIXED).part("hurt", Temporality.FIXED).with(
                Case.says("a").exactly(100).claimed("2025-01-01"), Case.says("b").exactly(50).asOf("2025-01-01"),
                Case.says("a").on("dead").exactly(20).claimed("2025-01-02"),
                Case.says("a").on("hurt").exactly(30).claimed("2025-01-03"));
    }

    @Property
    void wideningAMomentsWindowNeverMakesADisputeCertain(@ForAll("answer") Answer one, @ForAll("answer") Answer other,
            @ForAll("moment") AsOf moment, @ForAll("asOf") AsOf asOf, @ForAll("days") int earlier, @ForAll("days") int later,
            @ForAll Temporality temporality) {
        AsOf wider = widened(moment, earlier, later);

        assertNotMoreCertain(certainty(position("a", one, moment), position("b", other, asOf), temporality),
                certainty(position("a", one, wider), position("b", other, asOf), temporality));
    }

    /** Why the property above is about positions, not claims: of two claims of one day, the end of the window says which stands. */
    @Test
    void wideningAMomentMayLetAnotherClaimStand() {
        assertEquals(0, disputesWithSecondClaimAsOf("2025-01-02").size());
        assertEquals(Certainty.CERTAIN, disputesWithSecondClaimAsOf("2025-01").get(0).certainty());
    }

    private static List<Dispute> disputesWithSecondClaimAsOf(String asOf) {
        return Case.quantity(Temporality.FIXED).with(Case.says("a").exactly(5).asOf("2025-01-03"),
                Case.says("a").exactly(9).asOf(asOf),
                Case.says("b").exactly(5)).assess().disputes();
    }

    /** And another reason: parts that come to speak of the same time make a total that may be certain. */
    @Test
    void wideningTheMomentOfAPartMayBringItsTimesTogether() {
        assertEquals(Certainty.POSSIBLE, disputeOfTotalWithPartAsOf("2025-01-05").certainty());
        assertEquals(Certainty.CERTAIN, disputeOfTotalWithPartAsOf("2025-01").certainty());
    }

    private static Dispute disputeOfTotalWithPartAsOf(String asOf) {
        return Case.quantity(Temporality.CUMULATIVE).part("dead", Temporality.FIXED).part("hurt", Temporality.FIXED).with(
                Case.says("a").on("dead").exactly(5).asOf("2025-01"), Case.says("a").on("hurt").exactly(5).asOf(asOf),
                Case.says("b").exactly(50).asOf("2024")).assess().disputes().get(0);
    }

    @Property
    void wideningARangeNeverMakesADisputeCertain(@ForAll("range") Range range, @ForAll("range") Range more,
            @ForAll("answer") Answer other,
            @ForAll("asOf") AsOf ofOne, @ForAll("asOf") AsOf ofOther, @ForAll Temporality temporality) {
        Position before = position("a", new Answer.Figures(range), ofOne);
        Position after = position("a", new Answer.Figures(range.hull(more)), ofOne);
        Position against = position("b", other, ofOther);

        assertNotMoreCertain(certainty(before, against, temporality), certainty(after, against, temporality));
    }

    @Property
    void raisingTheToleranceNeverMakesADisputeCertain_whereNoFigureIsDeniedVaguely(@ForAll("any") Input input,
            @ForAll("tolerance") BigDecimal one, @ForAll("tolerance") BigDecimal other) {
        Assume.that(input.accounts().claims().stream().noneMatch(claim -> claim.stance() == Stance.DENIES && claim.quantity() != null
                && claim.quantity().qualifier() == Qualifier.ABOUT));
        Set<String> strict = certain(Assessor.of(input.accounts(), PositionHolder.PARTY, one.min(other)).at(null));
        Set<String> lenient = certain(Assessor.of(input.accounts(), PositionHolder.PARTY, one.max(other)).at(null));

        assertTrue(strict.containsAll(lenient));
    }

    /** Why the two properties above leave denials out: the wider the denied range, the more lies wholly inside it. */
    @Test
    void raisingTheToleranceWidensWhatIsDenied() {
        Case story = Case.quantity(Temporality.FIXED).with(Case.says("a").denies().about(100), Case.says("b").between(85, 95));

        assertEquals(Set.of(), certain(story.assessWithTolerance("0.1")));
        assertEquals(Set.of("q:a:b"), certain(story.assessWithTolerance("0.2")));
    }

    @Property
    void everyDisputeExplainsItselfInBothLanguages(@ForAll("any") Input input) {
        for (Dispute dispute : assess(input).disputes()) {
            for (String language : List.of("en", "fr")) {
                String explanation = Explanation.of(dispute, language, holder -> "<" + holder + ">");
                assertTrue(explanation.contains("<" + dispute.first().holder() + ">"), explanation);
                assertTrue(explanation.contains("<" + dispute.second().holder() + ">"), explanation);
                assertFalse(explanation.contains("null"), explanation);
            }
            assertNotEquals(Explanation.of(dispute, "en", holder -> ""), Explanation.of(dispute, "fr", holder -> ""));
        }
    }

    @Provide
    Arbitrary<Input> any() {
        return AnyAccounts.any();
    }

    @Provide
    Arbitrary<Input> withParts() {
        return AnyAccounts.withParts();
    }

    @Provide
    Arbitrary<Input> withoutParts() {
        return AnyAccounts.withoutParts();
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(-3, 16).map(AnyAccounts.FIRST_DAY::plusDays);
    }

    @Provide
    Arbitrary<BigDecimal> tolerance() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(2);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 9);
    }

    @Provide
    Arbitrary<Range> range() {
        return AnyAccounts.quantity().map(quantity -> quantity.range(Assessor.DEFAULT_TOLERANCE));
    }

    @Provide
    Arbitrary<Answer> answer() {
        return Arbitraries.oneOf(range().map(Answer.Figures::new), range().map(Answer.Denial::new), Arbitraries.of(Answer.Side.class));
    }

    @Provide
    Arbitrary<AsOf> asOf() {
        return Combinators.combine(AnyAccounts.date(), Arbitraries.of(true, false))
                .as((date, moment) -> new AsOf(date, moment || !date.interval()));
    }

    @Provide
    Arbitrary<AsOf> moment() {
        return AnyAccounts.date().map(date -> new AsOf(date, true));
    }

    /** So many days more at each end; from 7 on, without end. */
    private static AsOf widened(AsOf moment, int earlier, int later) {
        LocalDate earliest = moment.date().earliest() == null || earlier > 6 ? null : moment.date().earliest().minusDays(earlier);
        LocalDate latest = moment.date().latest() == null || later > 6 ? null : moment.date().latest().plusDays(later);
        return new AsOf(new Edtf("wider", earliest, latest, false, false, true), true);
    }

    private static void assertNotMoreCertain(Certainty before, Certainty after) {
        assertFalse(after == Certainty.CERTAIN && before != Certainty.CERTAIN, before + " became " + after);
    }

    private static Certainty certainty(Position one, Position other, Temporality temporality) {
        Clash clash = Clash.between(one, other);
        return clash == null ? null : clash.certainty(temporality);
    }

    private static Position position(String holder, Answer answer, AsOf asOf) {
        return new Position(holder, Camp.NEITHER, Stance.AFFIRMS, null, answer, AnyAccounts.FIRST_DAY, asOf,
                new Basis(List.of(holder), false, false, false, Set.of()));
    }

    private static Assessor assessor(Accounts accounts) {
        return Assessor.of(accounts, PositionHolder.PARTY, Assessor.DEFAULT_TOLERANCE);
    }

    private static Assessment assess(Input input) {
        return assessor(input.accounts()).at(null);
    }

    private static Assessment timeless(Assessment assessment) {
        return new Assessment(assessment.question(), assessment.temporality(), null, assessment.positions(), assessment.disputes(),
                assessment.revisions(), assessment.agreed(), assessment.claimedRange(), assessment.agreedRange());
    }

    private static Set<String> disputes(Input input) {
        return assess(input).disputes().stream().map(Dispute::key).collect(Collectors.toSet());
    }

    private static Set<String> certain(Assessment assessment) {
        return assessment.disputes().stream().filter(dispute -> dispute.certainty() == Certainty.CERTAIN).map(Dispute::key)
                .collect(Collectors.toSet());
    }

    /** What was said on one part and its parts, as accounts of its own. */
    private static Accounts alone(Accounts accounts, String part) {
        Set<String> keys = new HashSet<>(question(accounts, part).parts());
        keys.add(part);
        return new Accounts(part, accounts.questions().stream().filter(question -> keys.contains(question.key())).toList(),
                accounts.claims().stream().filter(claim -> keys.contains(claim.question())).toList(),
                accounts.anonymous(), accounts.parties(), accounts.participants());
    }

    private static Accounts.Question question(Accounts accounts, String key) {
        return accounts.questions().stream().filter(question -> question.key().equals(key)).findAny().orElseThrow();
    }

    private static <T> List<T> shuffled(Collection<T> elements, Random random) {
        var shuffled = new ArrayList<>(elements);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
