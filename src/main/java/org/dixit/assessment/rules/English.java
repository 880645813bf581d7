package org.dixit.assessment.rules;

import java.math.BigInteger;
import java.util.List;

import org.dixit.question.Temporality;

/** Explanations in English. */
record English() implements Wording {

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    @Override
    public String number(BigInteger number) {
        return Explanation.grouped(number, ',');
    }

    @Override
    public String account(String name, String answer, String time) {
        return name + ": " + answer + " (" + time + ")";
    }

    @Override
    public String answer(Position position) {
        if (position.answer() instanceof Answer.Side side) {
            return side == Answer.Side.YES ? "yes" : "no";
        }
        String figure = figure(position.quantity());
        if (position.answer() instanceof Answer.Denial) {
            return "denial of " + figure;
        }
        return position.derived() ? figure + " by addition" : figure;
    }

    private String figure(Quantity quantity) {
        return switch (quantity.qualifier()) {
            case EXACT, BETWEEN -> span(quantity);
            case ABOUT -> "about " + span(quantity);
            case AT_LEAST -> "at least " + number(quantity.low());
            case AT_MOST -> "at most " + number(quantity.high());
        };
    }

    private String span(Quantity quantity) {
        String low = number(quantity.low());
        return quantity.low().equals(quantity.high()) ? low : low + " to " + number(quantity.high());
    }

    @Override
    public String time(AsOf asOf) {
        WrittenDate start = WrittenDate.start(asOf.date());
        WrittenDate end = WrittenDate.end(asOf.date());
        if (start == null && end == null) {
            return asOf.moment() ? "date unknown" : "at all times";
        }
        if (start == null) {
            return (asOf.moment() ? "by " : "until ") + within(end);
        }
        if (end == null) {
            return asOf.moment() ? within(start) + " or later" : "since " + within(start);
        }
        if (start.equals(end)) {
            return start.approximate() || start.uncertain() ? within(start) : name(start);
        }
        return asOf.moment() ? "between " + within(start) + " and " + within(end) : within(start) + " to " + within(end);
    }

    /** As part of a phrase. */
    private static String within(WrittenDate date) {
        return (date.uncertain() ? "perhaps " : "") + (date.approximate() ? "about " : "")
                + (date.precision() == WrittenDate.Precision.DECADE ? "the " : "") + name(date);
    }

    private static String name(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY -> date.year() + "–" + (date.year() + 99);
            case DECADE -> date.year() + "s";
            case YEAR -> String.valueOf(date.year());
            case SEASON -> SEASONS.get(date.season()) + " " + date.year() + (date.isWinter() ? "–" + (date.year() + 1) : "");
            case MONTH -> MONTHS.get(date.month() - 1) + " " + date.year();
            case DAY -> date.day() + " " + MONTHS.get(date.month() - 1) + " " + date.year();
        };
    }

    @Override
    public String contradiction(Temporality temporality, Difference difference, String gap) {
        String reason = difference == Difference.DENIAL ? denial(temporality) : switch (temporality) {
            case FIXED -> difference == Difference.SIDES
                    ? "it is one or the other"
                    : "the figures are at least " + gap + " apart";
            case CUMULATIVE -> difference == Difference.SIDES
                    ? "a yes stays a yes, and this one is no later than the no"
                    : "the number can only grow, and the larger figure (at least " + gap + " more) is no later than the other";
            case VARYING -> difference == Difference.SIDES
                    ? "they speak of the same time"
                    : "they speak of the same time, and the figures are at least " + gap + " apart";
        };
        return "They cannot both be right: " + reason + ".";
    }

    private static String denial(Temporality temporality) {
        return temporality == Temporality.FIXED
                ? "one denies the figure of the other"
                : "they speak of the same time, and one denies the figure of the other";
    }

    @Override
    public String reconciliation(Temporality temporality, Difference difference, String gap) {
        boolean grows = temporality == Temporality.CUMULATIVE;
        return "Both hold only if " + switch (difference) {
            case FIGURES -> "the number " + (grows ? "rose" : "changed") + " by at least " + gap;
            case SIDES -> grows ? "the answer went from no to yes" : "the answer changed";
            case DENIAL -> "the number changed";
        } + " in between.";
    }

    @Override
    public String mixedTotal(String gap) {
        return (gap == null ? "A" : "At least " + gap + " apart, but a")
                + " total adds up figures of different dates: both hold only if these changed in between.";
    }
}
