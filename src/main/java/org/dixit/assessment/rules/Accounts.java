package org.dixit.assessment.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.dixit.actor.Parties;
import org.dixit.claim.Fidelity;
import org.dixit.claim.Stance;
import org.dixit.event.ParticipantRole;
import org.dixit.question.QuestionKind;
import org.dixit.question.Temporality;
import org.dixit.value.Edtf;

/**
 * All that an assessment looks at: a question, its parts, what was claimed on them, and who the speakers are. In no
 * particular order; keys name everything.
 *
 * @param question key of the question to be assessed
 * @param questions it, its parts, their parts and so on, each once
 * @param claims all claims on any of these, whether they take a position or not
 * @param anonymous keys of the anonymous actors; only claimants matter
 * @param parties of claimants, publishers, those passing reports on, and participants
 * @param participants of the question's event
 */
public record Accounts(String question, Collection<Question> questions, Collection<Claim> claims, Set<String> anonymous,
        Parties parties, Collection<Participant> participants) {

    public Accounts {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(parties, "parties");
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
        anonymous = Set.copyOf(anonymous);
        participants = List.copyOf(participants);
    }

    /** @param parts keys of the questions whose answers add up to its own; empty for most */
    public record Question(String key, QuestionKind kind, Temporality temporality, Set<String> parts) {

        public Question {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * @param question key of the question it answers
     * @param claimants keys; empty where it is attributed to no one
     * @param quantity null where none is stated
     * @param asOf null where it does not say of what time it speaks
     * @param reports at least one
     */
    public record Claim(String key, String question, Set<String> claimants, Stance stance, Quantity quantity, Edtf claimed,
            Edtf asOf, Collection<Report> reports, boolean retracted) {

        public Claim {
            claimants = Set.copyOf(claimants);
            reports = List.copyOf(reports);
            if (reports.isEmpty()) {
                throw new IllegalArgumentException("No report carries the claim '" + key + "'.");
            }
        }

        /** The day on which it counts as said: when it was claimed or, if that is earlier, first published. */
        public LocalDate said() {
            LocalDate said = claimed.latest();
            for (Report report : reports) {
                if (said == null || report.published().isBefore(said)) {
                    said = report.published();
                }
            }
            return said;
        }

        /** Whether anybody holds it, as far as is known. */
        public boolean takesPosition() {
            return !claimants.isEmpty() && !retracted && !all(Fidelity.MISATTRIBUTED);
        }

        boolean doubtful() {
            return all(Fidelity.DOUBTFUL);
        }

        private boolean all(Fidelity fidelity) {
            return reports.stream().allMatch(report -> report.fidelity() == fidelity);
        }
    }

    /**
     * @param published the last day on which its document may have been published
     * @param publisher key of the document's publisher; null where it is not known
     * @param via keys of those that passed the claim on
     */
    public record Report(LocalDate published, String publisher, Set<String> via, Fidelity fidelity) {

        public Report {
            Objects.requireNonNull(published, "published");
            via = Set.copyOf(via);
        }
    }

    public record Participant(String actor, ParticipantRole role) {
    }

    /**
     * The days on which something was said on the question or its parts, in order; claims that take no position were said
     * too. Between two of them no assessment changes.
     */
    public List<LocalDate> saidOn() {
        return claims.stream().map(Claim::said).distinct().sorted().toList();
    }
}
