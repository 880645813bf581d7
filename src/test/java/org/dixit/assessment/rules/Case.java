package org.dixit.assessment.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dixit.actor.AffiliationRole;
import org.dixit.actor.Parties;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Qualifier;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;

/** A question, called "q", and what is said on it. */
final class Case {

    static final String QUESTION = "q";

    private final Map<String, Accounts.Question> questions = new LinkedHashMap<>();
    private final List<Accounts.Claim> claims = new ArrayList<>();
    private final Set<String> anonymous = new HashSet<>();
    private final List<Parties.Affiliation> affiliations = new ArrayList<>();
    private final List<Accounts.Participant> participants = new ArrayList<>();

    private Case(QuestionKind kind, Temporality temporality) {
        questions.put(QUESTION, new Accounts.Question(QUESTION, kind, temporality, Set.of()));
    }

    static Case quantity(Temporality temporality) {
        return new Case(QuestionKind.QUANTITY, temporality);
    }

    static Case polar(Temporality temporality) {
        return new Case(QuestionKind.POLAR, temporality);
    }

    static Case open() {
        return new Case(QuestionKind.OPEN, Temporality.FIXED);
    }

    Case part(String key, Temporality temporality) {
        return partOf(QUESTION, key, temporality);
    }

    Case partOf(String whole, String key, Temporality temporality) {
        return partOf(whole, key, QuestionKind.QUANTITY, temporality);
    }

    Case partOf(String whole, String key, QuestionKind kind, Temporality temporality) {
        Accounts.Question question = questions.get(whole);
        var parts = new HashSet<>(question.parts());
        parts.add(key);
        questions.put(whole, new Accounts.Question(whole, question.kind(), question.temporality(), parts));
        questions.putIfAbsent(key, new Accounts.Question(key, kind, temporality, Set.of()));
        return this;
    }

    Case anonymous(String actor) {
        anonymous.add(actor);
        return this;
    }

    Case partOf(String actor, String to) {
        return affiliated(actor, to, AffiliationRole.PART_OF, null, null);
    }

    Case affiliated(String actor, String to, AffiliationRole role, String since, String until) {
        affiliations.add(new Parties.Affiliation(actor, to, role, date(since), date(until)));
        return this;
    }

    Case participant(String actor, ParticipantRole role) {
        participants.add(new Accounts.Participant(actor, role));
        return this;
    }

    Case with(Saying... sayings) {
        for (Saying saying : sayings) {
            claims.add(saying.claim("c" + (claims.size() + 1)));
        }
        return this;
    }

    Accounts accounts() {
        return new Accounts(QUESTION, questions.values(), claims, anonymous, Parties.of(affiliations), participants);
    }

    Assessment assess() {
        return assessor().at(null);
    }

    Assessment assessAt(String day) {
        return assessor().at(LocalDate.parse(day));
    }

    Assessment assessByClaimant() {
        return Assessor.of(accounts(), PositionHolder.CLAIMANT, Assessor.DEFAULT_TOLERANCE).at(null);
    }

    Assessment assessWithTolerance(String tolerance) {
        return Assessor.of(accounts(), PositionHolder.PARTY, new BigDecimal(tolerance)).at(null);
    }

    Assessor assessor() {
        return Assessor.of(accounts(), PositionHolder.PARTY, Assessor.DEFAULT_TOLERANCE);
    }

    /** The position of a holder; null if it has none. */
    static Position of(Assessment assessment, String holder) {
        return assessment.positions().stream().filter(position -> position.holder().equals(holder)).findAny().orElse(null);
    }

    static Range range(long low, long high) {
        return new Range(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    static Range atLeast(long low) {
        return new Range(BigInteger.valueOf(low), null);
    }

    static Quantity stated(long low, long high, Qualifier qualifier) {
        return new Quantity(BigInteger.valueOf(low), BigInteger.valueOf(high), qualifier);
    }

    static Saying says(String... claimants) {
        return new Saying(Set.of(claimants));
    }

    private static Edtf date(String text) {
        return text == null ? null : Edtf.parse(text);
    }

    /**
     * A claim: if nothing else is said of it, an affirmation on the question, claimed on 1 January 2025 and reported by
     * one document of 2030, which has no publisher.
     */
    static final class Saying {

        private final Set<String> claimants;
        private final List<Accounts.Report> reports = new ArrayList<>();
        private String key;
        private String question = QUESTION;
        private Stance stance = Stance.AFFIRMS;
        private Quantity quantity;
        private String claimed = "2025-01-01";
        private String asOf;
        private boolean retracted;

        private Saying(Set<String> claimants) {
            this.claimants = claimants;
        }

        Saying key(String key) {
            this.key = key;
            return this;
        }

        Saying on(String part) {
            this.question = part;
            return this;
        }

        Saying yes() {
            return stance(Stance.AFFIRMS);
        }

        Saying no() {
            return stance(Stance.DENIES);
        }

        Saying denies() {
            return stance(Stance.DENIES);
        }

        Saying nothing() {
            return stance(Stance.NEITHER_CONFIRMS_NOR_DENIES);
        }

        Saying stance(Stance stance) {
            this.stance = stance;
            return this;
        }

        Saying exactly(long number) {
            return quantity(number, number, Qualifier.EXACT);
        }

        Saying about(long number) {
            return quantity(number, number, Qualifier.ABOUT);
        }

        Saying about(long low, long high) {
            return quantity(low, high, Qualifier.ABOUT);
        }

        Saying between(long low, long high) {
            return quantity(low, high, Qualifier.BETWEEN);
        }

        Saying atLeast(long low) {
            return quantity(low, null, Qualifier.AT_LEAST);
        }

        Saying atMost(long high) {
            return quantity(null, high, Qualifier.AT_MOST);
        }

        private Saying quantity(Long low, Long high, Qualifier qualifier) {
            quantity = new Quantity(low == null ? null : BigInteger.valueOf(low), high == null ? null : BigInteger.valueOf(high),
                    qualifier);
            return this;
        }

        Saying claimed(String claimed) {
            this.claimed = claimed;
            return this;
        }

        Saying asOf(String asOf) {
            this.asOf = asOf;
            return this;
        }

        Saying reported(String published) {
            return report(published, null, Fidelity.FAITHFUL);
        }

        Saying reported(Fidelity fidelity) {
            return report("2030-01-01", null, fidelity);
        }

        Saying publishedBy(String publisher) {
            return report("2030-01-01", publisher, Fidelity.FAITHFUL);
        }

        Saying via(String... actors) {
            return report("2030-01-01", null, Fidelity.FAITHFUL, actors);
        }

        Saying report(String published, String publisher, Fidelity fidelity, String... via) {
            reports.add(new Accounts.Report(Edtf.parse(published).latest(), publisher, Set.of(via), fidelity));
            return this;
        }

        Saying retracted() {
            this.retracted = true;
            return this;
        }

        private Accounts.Claim claim(String defaultKey) {
            if (reports.isEmpty()) {
                reported("2030-01-01");
            }
            return new Accounts.Claim(key == null ? defaultKey : key, question, claimants, stance, quantity, date(claimed),
                    date(asOf), reports, retracted);
        }
    }
}
