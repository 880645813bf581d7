package org.dixit.assessment.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dixit.question.QuestionKind;

/**
 * Works out what a question comes to: the rules of assessment. Made once for a question, a tolerance and a kind of holder,
 * and then asked for as many days as one likes.
 *
 * <p>With <i>n</i> claims, <i>q</i> questions (the one asked and its parts), <i>d</i> days on which something was said and
 * <i>h</i> holders, it is made in O(n log n + d·q) for each holder's own n and d, revisions included; a day then costs
 * O(n) and the comparison of every two of at most {@value #MOST_HOLDERS} holders. It is immutable.
 */
public final class Assessor {

    /** Above this, a question is not assessed: comparing each with each would take too long, and no one could read it. */
    public static final int MOST_HOLDERS = 500;

    /** The tolerance where none is asked for. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.1");

    private final Accounts.Question question;
    private final List<Course> courses;
    private final List<Revision> revisions;

    private Assessor(Accounts.Question question, List<Course> courses) {
        this.question = question;
        this.courses = courses;
        this.revisions = courses.stream()
                .flatMap(course -> course.revisions(question.temporality()).stream())
                .sorted(Comparator.comparing(Revision::day).thenComparing(Revision::holder))
                .toList();
    }

    /**
     * @param tolerance what "about" may be off by: 0 to 1. A floating-point number is best given by its decimal digits, as
     *     {@link BigDecimal#valueOf(double)} does: 0.1 then is a tenth
     * @throws IllegalArgumentException if the tolerance is outside 0 to 1, or the accounts lack a question that they refer to
     */
    public static Assessor of(Accounts accounts, PositionHolder by, BigDecimal tolerance) {
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The tolerance must be from 0 to 1, not " + tolerance + ".");
        }
        var outline = new Outline(accounts.question(), accounts.questions());
        var camps = new Camps(accounts.participants(), accounts.parties());
        var statements = new HashMap<String, List<Statement>>();
        for (Accounts.Claim claim : accounts.claims()) {
            int index = outline.indexOf(claim.question());
            if (claim.takesPosition()) {
                QuestionKind kind = outline.entries().get(index).question().kind();
                Answer answer = Answer.of(kind, claim.stance(), claim.quantity(), tolerance);
                Statement statement = Statement.of(claim, index, answer, accounts.parties());
                for (String holder : holders(statement, accounts, by)) {
                    statements.computeIfAbsent(holder, key -> new ArrayList<>()).add(statement);
                }
            }
        }
        var courses = new ArrayList<Course>();
        for (Map.Entry<String, List<Statement>> entry : statements.entrySet()) {
            entry.getValue().sort(Statement.ORDER);
            courses.add(Course.of(entry.getKey(), entry.getValue(), outline, camps));
        }
        return new Assessor(outline.root(), courses);
    }

    /** The second rule of assessment. */
    private static Set<String> holders(Statement statement, Accounts accounts, PositionHolder by) {
        var holders = new TreeSet<String>();
        for (String claimant : statement.claim().claimants()) {
            boolean itself = by == PositionHolder.CLAIMANT || accounts.anonymous().contains(claimant);
            holders.add(itself ? claimant : accounts.parties().partyOf(claimant, statement.said()));
        }
        return holders;
    }

    /**
     * What the question comes to at the end of a day.
     *
     * @param at null: no limit
     * @throws TooManyHolders if more than {@value #MOST_HOLDERS} holders have a position on that day
     */
    public Assessment at(LocalDate at) {
        List<Position> positions = positions(at);
        if (positions.size() > MOST_HOLDERS) {
            throw new TooManyHolders(question.key(), positions.size(), MOST_HOLDERS);
        }
        List<Dispute> disputes = disputes(positions);
        List<Range> ranges = positions.stream().map(Position::range).filter(range -> range != null).toList();
        long takingSides = positions.stream().filter(position -> position.answer() instanceof Answer.Side).count();
        return new Assessment(question.key(), question.temporality(), at, positions, disputes,
                revisions.stream().takeWhile(revision -> at == null || !revision.day().isAfter(at)).toList(),
                takingSides + ranges.size() >= 2 && disputes.isEmpty(), claimed(ranges), agreed(ranges));
    }

    private List<Position> positions(LocalDate at) {
        return courses.stream()
                .map(course -> course.at(at))
                .filter(position -> position != null)
                .sorted(Comparator.comparing(Position::said).thenComparing(Position::holder))
                .toList();
    }

    private List<Dispute> disputes(List<Position> positions) {
        var disputes = new ArrayList<Dispute>();
        for (int i = 0; i < positions.size(); i++) {
            for (int j = i + 1; j < positions.size(); j++) {
                Clash clash = Clash.between(positions.get(i), positions.get(j));
                Certainty certainty = clash == null ? null : clash.certainty(question.temporality());
                if (certainty != null) {
                    disputes.add(new Dispute(question.key(), question.temporality(), positions.get(i), positions.get(j), certainty,
                            clash.gap()));
                }
            }
        }
        return List.copyOf(disputes);
    }

    private static Range claimed(List<Range> ranges) {
        return ranges.stream().reduce(Range::hull).orElse(null);
    }

    private static Range agreed(List<Range> ranges) {
        Range agreed = claimed(ranges);
        for (Range range : ranges) {
            agreed = agreed == null ? null : agreed.intersection(range);
        }
        return agreed;
    }
}
