package org.dixit.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.dixit.value.Edtf;

/**
 * Which party each actor belongs to on each day: where its affiliations lead in the end. The way leads along one
 * {@code PART_OF} or {@code REPRESENTS} affiliation valid that day, the one that began last (without a beginning: first
 * of all), then {@code PART_OF} before {@code REPRESENTS}, then the smallest key; and so on, to an actor that has none.
 * That is the second rule of assessment, without what it says of anonymous claimants: the party of an anonymous official
 * is the state, it merely does not speak for it.
 *
 * <p>Immutable, and independent of the order of what it is made from. Should affiliations lead in a circle on some day,
 * which validation prevents, the circle's smallest key is the party of all who come to it.
 */
public final class Parties {

    private static final long EVER = Long.MIN_VALUE;
    private static final long ALWAYS = Long.MAX_VALUE;

    private final Map<String, List<Span>> spans;

    private Parties(Map<String, List<Span>> spans) {
        this.spans = spans;
    }

    /**
     * That {@code actor} is affiliated with {@code to}.
     *
     * @param since valid from its earliest day; null, or open at its start: since ever
     * @param until valid to its latest day, which is included; null, or open at its end: still
     */
    public record Affiliation(String actor, String to, AffiliationRole role, Edtf since, Edtf until) {

        private long firstDay() {
            return since == null || since.earliest() == null ? EVER : since.earliest().toEpochDay();
        }

        private long lastDay() {
            return until == null || until.latest() == null ? ALWAYS : until.latest().toEpochDay();
        }

        private boolean leadsSomewhere() {
            return role != AffiliationRole.BASED_IN && firstDay() <= lastDay();
        }
    }

    /**
     * A time through which an actor has one party. All of an actor's spans, in order, cover all time without overlap,
     * and neighbours differ in party.
     *
     * @param from its first day; null: since ever
     * @param to its last day, included; null: for ever
     */
    public record Span(LocalDate from, LocalDate to, String party) {

        boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * The parties that affiliations lead to. The time this takes grows with the number of changes that a way meets:
     * about actors × changes × length of the way.
     */
    public static Parties of(Collection<Affiliation> affiliations) {
        var steps = new HashMap<String, List<Affiliation>>();
        for (Affiliation affiliation : affiliations) {
            if (affiliation.leadsSomewhere()) {
                steps.computeIfAbsent(affiliation.actor(), actor -> new ArrayList<>()).add(affiliation);
            }
        }
        var preference = Comparator.comparingLong(Affiliation::firstDay).reversed()
                .thenComparing(affiliation -> affiliation.role() != AffiliationRole.PART_OF)
                .thenComparing(Affiliation::to);
        steps.values().forEach(list -> list.sort(preference));
        var spans = new HashMap<String, List<Span>>();
        steps.keySet().forEach(actor -> spans.put(actor, new Way(steps, actor).spans()));
        return new Parties(spans);
    }

    /** The parties as {@link #spans} gave them, for each actor; one that is missing is its own party. */
    public static Parties ofSpans(Map<String, List<Span>> spans) {
        var copy = new HashMap<String, List<Span>>();
        spans.forEach((actor, list) -> copy.put(actor, List.copyOf(list)));
        return new Parties(copy);
    }

    /** The party that an actor belongs to on a day: itself if no affiliation leads anywhere. */
    public String partyOf(String actor, LocalDate day) {
        for (Span span : spans(actor)) {
            if (span.includes(day)) {
                return span.party();
            }
        }
        return actor;
    }

    /** An actor's parties through all time, in order. */
    public List<Span> spans(String actor) {
        List<Span> known = spans.get(actor);
        return known == null ? List.of(new Span(null, null, actor)) : known;
    }

    /** The way from one actor through all time: it forks wherever an affiliation begins or ends. */
    private static final class Way {

        private final Map<String, List<Affiliation>> steps;
        private final List<String> walked = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();

        Way(Map<String, List<Affiliation>> steps, String actor) {
            this.steps = steps;
            walk(actor, EVER, ALWAYS);
        }

        List<Span> spans() {
            return List.copyOf(spans);
        }

        private void walk(String actor, long from, long to) {
            int circle = walked.indexOf(actor);
            if (circle >= 0) {
                append(from, to, Collections.min(walked.subList(circle, walked.size())));
                return;
            }
            List<Affiliation> onward = steps.getOrDefault(actor, List.of());
            if (onward.isEmpty()) {
                append(from, to, actor);
                return;
            }
            walked.add(actor);
            var starts = new ArrayList<>(starts(onward, from, to));
            for (int i = 0; i < starts.size(); i++) {
                long start = starts.get(i);
                long end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : to;
                String next = next(onward, start);
                if (next == null) {
                    append(start, end, actor);
                } else {
                    walk(next, start, end);
                }
            }
            walked.remove(walked.size() - 1);
        }

        private static TreeSet<Long> starts(List<Affiliation> onward, long from, long to) {
            var starts = new TreeSet<>(List.of(from));
            for (Affiliation affiliation : onward) {
                if (affiliation.firstDay() > from && affiliation.firstDay() <= to) {
                    starts.add(affiliation.firstDay());
                }
                if (affiliation.lastDay() >= from && affiliation.lastDay() < to) {
                    starts.add(affiliation.lastDay() + 1);
                }
            }
            return starts;
        }

        private static String next(List<Affiliation> onward, long day) {
            for (Affiliation affiliation : onward) {
                if (affiliation.firstDay() <= day && day <= affiliation.lastDay()) {
                    return affiliation.to();
                }
            }
            return null;
        }

        private void append(long from, long to, String party) {
            LocalDate start = from == EVER ? null : LocalDate.ofEpochDay(from);
            LocalDate end = to == ALWAYS ? null : LocalDate.ofEpochDay(to);
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).party().equals(party)) {
                start = spans.remove(last).from();
            }
            spans.add(new Span(start, end, party));
        }
    }
}
