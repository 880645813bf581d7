package org.dixit.assessment.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dixit.actor.Parties;

/**
 * A claim that takes a position, as any of its holders made it.
 *
 * @param question its index in the outline
 */
record Statement(int question, LocalDate said, AsOf asOf, Accounts.Claim claim, Answer answer, Basis basis) {

    /**
     * The third rule of assessment: the later one stands. By day said, then by the end of the time spoken of, then by key;
     * keys are ASCII, so comparing characters compares bytes.
     */
    static final Comparator<Statement> ORDER = Comparator.comparing(Statement::said)
            .thenComparingLong(statement -> statement.asOf().last())
            .thenComparing(statement -> statement.claim().key());

    static Statement of(Accounts.Claim claim, int question, Answer answer, Parties parties) {
        LocalDate said = claim.said();
        var basis = new Basis(List.of(claim.key()), false, false, claim.doubtful(), carriers(claim, said, parties));
        return new Statement(question, said, AsOf.of(claim.asOf(), claim.claimed()), claim, answer, basis);
    }

    /**
     * What a state's news agency published, the state did not hear from anybody else: publishers and those who passed a
     * claim on count as themselves and as their party on the day that it was said. (The rules only say "one holder".)
     */
    private static Set<String> carriers(Accounts.Claim claim, LocalDate said, Parties parties) {
        var carriers = new HashSet<String>();
        for (Accounts.Report report : claim.reports()) {
            carriers.addAll(report.via());
            if (report.publisher() != null) {
                carriers.add(report.publisher());
            }
        }
        for (String actor : List.copyOf(carriers)) {
            carriers.add(parties.partyOf(actor, said));
        }
        return carriers;
    }

    Position heldBy(String holder, Camps camps) {
        return new Position(holder, camps.of(holder, said), claim.stance(), claim.quantity(), answer, said, asOf, basis);
    }
}
