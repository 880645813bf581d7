package org.dixit.assessment.rules;

import java.math.BigInteger;
import java.util.List;

import org.dixit.question.Temporality;

/**
 * Explanations in French. As French typography (and CLDR) has it, digits are grouped by a narrow no-break space, and a
 * no-break space stands before a colon.
 */
record French() implements Wording {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final String COLON = "\u00a0: ";
    private static final List<String> MONTHS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre");
    private static final List<String> SEASONS = List.of("printemps", "été", "automne", "hiver");

    @Override
    public String number(BigInteger number) {
        return Explanation.grouped(number, NARROW_NO_BREAK_SPACE);
    }

    @Override
    public String account(String name, String answer, String time) {
        return name + COLON + answer + " (" + time + ")";
    }

    @Override
    public String answer(Position position) {
        if (position.answer() instanceof Answer.Side side) {
            return side == Answer.Side.YES ? "oui" : "non";
        }
        String figure = figure(position.quantity());
        if (position.answer() instanceof Answer.Denial) {
            return "démenti " + (Character.isDigit(figure.charAt(0)) ? "de " : "d’") + figure;
        }
        return position.derived() ? figure + " par addition" : figure;
    }

    private String figure(Quantity quantity) {
        return switch (quantity.qualifier()) {
            case EXACT, BETWEEN -> span(quantity);
            case ABOUT -> "environ " + span(quantity);
            case AT_LEAST -> "au moins " + number(quantity.low());
            case AT_MOST -> "au plus " + number(quantity.high());
        };
    }

    private String span(Quantity quantity) {
        String low = number(quantity.low());
        return quantity.low().equals(quantity.high()) ? low : low + " à " + number(quantity.high());
    }

    @Override
    public String time(AsOf asOf) {
        WrittenDate start = WrittenDate.start(asOf.date());
        WrittenDate end = WrittenDate.end(asOf.date());
        if (start == null && end == null) {
            return asOf.moment() ? "date inconnue" : "en tout temps";
        }
        if (start == null) {
            return (asOf.moment() ? "au plus tard " + on(end) : "jusqu’" + until(end)) + qualified(end);
        }
        if (end == null) {
            return asOf.moment() ? single(start) + " ou plus tard" : "depuis " + the(start) + qualified(start);
        }
        if (start.equals(end)) {
            return single(start);
        }
        return asOf.moment()
                ? "entre " + the(start) + qualified(start) + " et " + the(end) + qualified(end)
                : from(start) + qualified(start) + " " + to(end) + qualified(end);
    }

    private static String single(WrittenDate date) {
        if (date.approximate()) {
            return (date.uncertain() ? "peut-être " : "") + "vers " + the(date);
        }
        return date.uncertain() ? "peut-être " + on(date) : name(date);
    }

    /** Where "vers" cannot be said. */
    private static String qualified(WrittenDate date) {
        return (date.approximate() ? " environ" : "") + (date.uncertain() ? " peut-être" : "");
    }

    private static String name(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY -> date.year() + "-" + (date.year() + 99);
            case DECADE -> "années " + date.year();
            case YEAR -> String.valueOf(date.year());
            case SEASON -> SEASONS.get(date.season()) + " " + date.year() + (date.isWinter() ? "-" + (date.year() + 1) : "");
            case MONTH -> MONTHS.get(date.month() - 1) + " " + date.year();
            case DAY -> (date.day() == 1 ? "1er" : date.day()) + " " + MONTHS.get(date.month() - 1) + " " + date.year();
        };
    }

    /** Le 4 février, février, l’hiver. */
    private static String the(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY, YEAR, MONTH -> name(date);
            case DECADE -> "les " + name(date);
            case SEASON -> (isSpring(date) ? "le " : "l’") + name(date);
            case DAY -> "le " + name(date);
        };
    }

    /** Le 4 février, en février, au printemps, à l’été. */
    private static String on(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY, YEAR, MONTH -> "en " + name(date);
            case DECADE -> "dans les " + name(date);
            case SEASON -> to(date);
            case DAY -> the(date);
        };
    }

    /** Du 4 février, de février, d’avril, de l’hiver. */
    private static String from(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY, YEAR -> "de " + name(date);
            case MONTH -> (name(date).matches("[ao].*") ? "d’" : "de ") + name(date);
            case DECADE -> "des " + name(date);
            case SEASON -> isSpring(date) ? "du " + name(date) : "de " + the(date);
            case DAY -> "du " + name(date);
        };
    }

    /** Au 4 février, à février, à l’hiver. */
    private static String to(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY, YEAR, MONTH -> "à " + name(date);
            case DECADE -> "aux " + name(date);
            case SEASON -> isSpring(date) ? "au " + name(date) : "à " + the(date);
            case DAY -> "au " + name(date);
        };
    }

    /** Jusqu’au 4 février, jusqu’en février. */
    private static String until(WrittenDate date) {
        return switch (date.precision()) {
            case CENTURY, YEAR, MONTH -> "en " + name(date);
            case DECADE, SEASON, DAY -> to(date);
        };
    }

    private static boolean isSpring(WrittenDate date) {
        return date.season() == 0;
    }

    @Override
    public String contradiction(Temporality temporality, Difference difference, String gap) {
        String reason = difference == Difference.DENIAL ? denial(temporality) : switch (temporality) {
            case FIXED -> difference == Difference.SIDES
                    ? "c’est l’un ou l’autre"
                    : "les chiffres diffèrent d’au moins " + gap;
            case CUMULATIVE -> difference == Difference.SIDES
                    ? "un oui reste un oui, et celui-ci n’est pas postérieur au non"
                    : "le nombre ne peut qu’augmenter, et le chiffre le plus élevé (au moins " + gap
                            + " de plus) n’est pas postérieur à l’autre";
            case VARYING -> difference == Difference.SIDES
                    ? "ils parlent du même moment"
                    : "ils parlent du même moment, et les chiffres diffèrent d’au moins " + gap;
        };
        return "Les deux s’excluent" + COLON + reason + ".";
    }

    private static String denial(Temporality temporality) {
        return temporality == Temporality.FIXED
                ? "l’un dément le chiffre de l’autre"
                : "ils parlent du même moment, et l’un dément le chiffre de l’autre";
    }

    @Override
    public String reconciliation(Temporality temporality, Difference difference, String gap) {
        boolean grows = temporality == Temporality.CUMULATIVE;
        return "Les deux ne sont compatibles que si " + switch (difference) {
            case FIGURES -> "le nombre a " + (grows ? "augmenté" : "varié") + " d’au moins " + gap;
            case SIDES -> grows ? "la réponse est passée de non à oui" : "la réponse a changé";
            case DENIAL -> "le nombre a changé";
        } + " entre-temps.";
    }

    @Override
    public String mixedTotal(String gap) {
        return (gap == null ? "Un" : "Au moins " + gap + " d’écart, mais un")
                + " total additionne des chiffres de dates différentes" + COLON
                + "les deux ne sont compatibles que si ceux-ci ont changé entre-temps.";
    }
}
