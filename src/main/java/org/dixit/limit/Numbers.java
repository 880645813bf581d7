package org.dixit.limit;

import graphql.parser.ParsingListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * Refuses numbers that are long to read: what a number of n digits costs grows with the square of n, and an exponent of a few
 * digits stands for as many digits as its value. The parser tells of each token before it makes a number of it.
 */
@ApplicationScoped
public class Numbers implements ParsingListener {

    private final LimitsConfig limits;

    Numbers(LimitsConfig limits) {
        this.limits = limits;
    }

    @Override
    public void onToken(Token token) {
        var text = token.getText();
        if (text != null && !text.isEmpty() && (text.charAt(0) == '-' || Character.isDigit(text.charAt(0)))) {
            check(text);
        }
    }

    private void check(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        int digits = exponent < 0 ? 0 : number.substring(exponent + 1).replaceFirst("^[+-]?0*", "").length();
        if (number.length() > limits.numberCharacters() || digits > limits.exponentDigits()) {
            throw refusal();
        }
    }

    /** @param value of variables: maps, lists and what JSON has besides; how deep it goes is limited already */
    public void check(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::check);
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::check);
        } else if (value instanceof BigDecimal number && Math.abs((long) number.scale()) >= Math.pow(10, limits.exponentDigits())) {
            throw refusal();
        }
    }

    public Refusal refusal() {
        return new Refusal(400, "NUMBER_TOO_LONG", "A number has more than " + limits.numberCharacters() + " characters, or more than "
                + limits.exponentDigits() + " digits in its exponent: round it.");
    }
}
