package org.dixit.assessment.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dixit.actor.AffiliationRole;
import org.dixit.actor.Parties;
import org.dixit.actor.Parties.Affiliation;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Whatever four actors may say within a week: few actors, days and numbers, so that they often contradict each other. To
 * be used without jqwik's edge cases, which are mostly accounts with a single claim.
 */
final class AnyAccounts {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final List<String> ACTORS = List.of("a", "b", "c", "d");

    /** The affiliations stay beside the parties made from them, to be shuffled. */
    record Input(Accounts accounts, List<Affiliation> affiliations) {

        Input with(Temporality temporality) {
            List<Accounts.Question> questions = accounts.questions().stream()
                    .map(question -> question.key().equals(accounts.question())
                            ? new Accounts.Question(question.key(), question.kind(), temporality, question.parts()) : question)
                    .toList();
            return new Input(new Accounts(accounts.question(), questions, accounts.claims(), accounts.anonymous(), accounts.parties(),
                    accounts.participants()), affiliations);
        }
    }

    private AnyAccounts() {
    }

    static Arbitrary<Input> withParts() {
        return Arbitraries.of(List.of("p", "r"), List.of("p", "r", "s")).flatMap(parts -> input(QuestionKind.QUANTITY, parts));
    }

    static Arbitrary<Input> withoutParts() {
        return Arbitraries.of(QuestionKind.QUANTITY, QuestionKind.QUANTITY, QuestionKind.POLAR, QuestionKind.OPEN)
                .flatMap(kind -> input(kind, List.of()));
    }

    static Arbitrary<Input> any() {
        return Arbitraries.oneOf(withParts(), withoutParts());
    }

    private static Arbitrary<Input> input(QuestionKind kind, List<String> parts) {
        var keys = new ArrayList<>(parts);
        keys.add("q");
        Arbitrary<List<Temporality>> temporalities = Arbitraries.of(Temporality.class).list().ofSize(keys.size());
        Arbitrary<List<Accounts.Claim>> claims = claim(kind, keys).list().ofMaxSize(6 + 6 * keys.size()).map(AnyAccounts::numbered);
        Arbitrary<List<Accounts.Participant>> participants = Combinators.combine(actor(), role())
                .as(Accounts.Participant::new).list().ofMaxSize(4);
        return Combinators.combine(temporalities, claims, actor().set().ofMaxSize(1), affiliations(), participants)
                .as((times, said, anonymous, affiliations, present) -> new Input(
                        new Accounts("q", questions(kind, keys, times), said, anonymous, Parties.of(affiliations), present),
                        affiliations));
    }

    /** "q" is the sum of "p" and "r"; where there is an "s", "p" is the sum of "r" and "s". */
    private static List<Accounts.Question> questions(QuestionKind kind, List<String> keys, List<Temporality> temporalities) {
        var questions = new ArrayList<Accounts.Question>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            Set<String> parts = key.equals("q") && keys.contains("p") ? Set.of("p", "r")
                    : key.equals("p") && keys.contains("s") ? Set.of("r", "s") : Set.of();
            questions.add(new Accounts.Question(key, kind, temporalities.get(i), parts));
        }
        return questions;
    }

    private static List<Accounts.Claim> numbered(List<Accounts.Claim> claims) {
        var numbered = new ArrayList<Accounts.Claim>();
        for (Accounts.Claim claim : claims) {
            numbered.add(new Accounts.Claim("c" + numbered.size(), claim.question(), claim.claimants(), claim.stance(),
                    claim.quantity(),
                    claim.claimed(), claim.asOf(), claim.reports(), claim.retracted()));
        }
        return numbered;
    }

    private static Arbitrary<Accounts.Claim> claim(QuestionKind kind, List<String> questions) {
        Arbitrary<Set<String>> claimants = Arbitraries.frequencyOf(Tuple.of(9, actor().set().ofSize(1)),
                Tuple.of(2, actor().set().ofSize(2)), Tuple.of(1, Arbitraries.just(Set.of())));
        Arbitrary<Quantity> quantity = kind == QuestionKind.QUANTITY ? quantity() : Arbitraries.just(null);
        return Combinators.combine(Arbitraries.of(questions), claimants, stance(), quantity, date(), asOf(),
                report().list().ofMinSize(1).ofMaxSize(2), Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as((question, by, stance, number, claimed, asOf, reports, retracted) -> new Accounts.Claim("", question, by,
                stance, number,
                        claimed, asOf, reports, retracted));
    }

    private static Arbitrary<ParticipantRole> role() {
        return Arbitraries.frequency(Tuple.of(2, ParticipantRole.INITIATOR), Tuple.of(2, ParticipantRole.TARGET),
                Tuple.of(1, ParticipantRole.HOST), Tuple.of(1, ParticipantRole.VICTIM));
    }

    private static Arbitrary<Stance> stance() {
        return Arbitraries.frequency(Tuple.of(8, Stance.AFFIRMS), Tuple.of(2, Stance.DENIES),
                Tuple.of(1, Stance.CONFIRMS), Tuple.of(1, Stance.NEITHER_CONFIRMS_NOR_DENIES));
    }

    private static Arbitrary<Accounts.Report> report() {
        Arbitrary<Fidelity> fidelity = Arbitraries.frequency(Tuple.of(7, Fidelity.FAITHFUL),
                Tuple.of(2, Fidelity.DOUBTFUL), Tuple.of(1, Fidelity.MISATTRIBUTED));
        Arbitrary<Set<String>> via = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(Set.of())), Tuple.of(1,
                actor().set().ofSize(1)));
        return Combinators.combine(day(), actor().injectNull(0.8), via, fidelity)
                .as((published, publisher, carriers, faith) -> new Accounts.Report(published.plusDays(3), publisher, carriers, faith));
    }

    static Arbitrary<Quantity> quantity() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 40);
        Arbitrary<Qualifier> qualifiers = Arbitraries.frequency(Tuple.of(4, Qualifier.EXACT), Tuple.of(4, Qualifier.ABOUT),
                Tuple.of(2, Qualifier.BETWEEN), Tuple.of(1, Qualifier.AT_LEAST), Tuple.of(1, Qualifier.AT_MOST));
        return Combinators.combine(qualifiers, small, small).as((qualifier, one, other) -> {
            BigInteger low = BigInteger.valueOf(Math.min(one, other));
            BigInteger high = BigInteger.valueOf(Math.max(one, other));
            return switch (qualifier) {
                case EXACT -> new Quantity(low, low, qualifier);
                case ABOUT -> new Quantity(low, low.add(high.subtract(low).shiftRight(2)), qualifier);
                case BETWEEN -> new Quantity(low, high, qualifier);
                case AT_LEAST -> new Quantity(low, null, qualifier);
                case AT_MOST -> new Quantity(null, high, qualifier);
            };
        });
    }

    private static Arbitrary<String> actor() {
        return Arbitraries.of(ACTORS);
    }

    static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 5).map(FIRST_DAY::plusDays);
    }

    static Arbitrary<Edtf> date() {
        Arbitrary<Edtf> exact = day().map(LocalDate::toString).map(Edtf::parse);
        Arbitrary<Edtf> vague = Arbitraries.of("2025-01", "2025-01~", "2024-12", "2024-24", "2025", "202X", "../..").map(Edtf::parse);
        Arbitrary<Edtf> interval = Combinators.combine(day(), day()).as((one, other) ->
                Edtf.parse(one.isAfter(other) ? other + "/" + one : one + "/" + other));
        Arbitrary<Edtf> open = Combinators.combine(day(), Arbitraries.of(true, false)).as((day, start) ->
                Edtf.parse(start ? "../" + day : day + "/.."));
        return Arbitraries.frequencyOf(Tuple.of(4, exact), Tuple.of(2, vague), Tuple.of(2, interval),
                Tuple.of(1, open));
    }

    /** Mostly one of a few, so that parts often speak of the same time. */
    private static Arbitrary<Edtf> asOf() {
        Arbitrary<Edtf> frequent = Arbitraries.of("2025-01-02", "2025-01-02", "2025-01", "2025-01-02/2025-01-03").map(Edtf::parse);
        return Arbitraries.frequencyOf(Tuple.of(6, frequent), Tuple.of(2, date()), Tuple.of(2, Arbitraries.just(null)));
    }

    static Arbitrary<List<Affiliation>> affiliations() {
        Arbitrary<Edtf> end = day().map(LocalDate::toString).map(Edtf::parse).injectNull(0.5);
        return Combinators.combine(actor(), actor(), Arbitraries.of(AffiliationRole.class), end, end)
                .as(Affiliation::new).list().ofMaxSize(3);
    }
}
