package org.dixit.assessment.rules;

import java.math.BigInteger;
import java.util.function.UnaryOperator;

import org.dixit.value.LanguageTag;

/**
 * A dispute in words: who, how much, when, and what would reconcile them, the larger figure or the yes first. It is made of
 * labels, so that nothing has to agree with a name or a unit in gender or number; the unit stands with the question. Words
 * are its own, as a native program may lack the JDK's locales.
 */
public final class Explanation {

    private Explanation() {
    }

    /**
     * Explains a dispute.
     *
     * @param language French for French, wherever it is spoken, and English for all others, or null
     * @param nameOf the name, in that language, of the actor with a key
     * @throws IllegalArgumentException if the language is no BCP 47 tag
     */
    public static String of(Dispute dispute, String language, UnaryOperator<String> nameOf) {
        boolean french = language != null && LanguageTag.lookup(language).contains("fr");
        Wording wording = french ? new French() : new English();
        Clash clash = Clash.between(dispute.first(), dispute.second());
        return account(clash.upper(), wording, nameOf) + " – " + account(clash.lower(), wording, nameOf) + ". "
                + verdict(dispute, clash, wording);
    }

    private static String account(Position position, Wording wording, UnaryOperator<String> nameOf) {
        return wording.account(nameOf.apply(position.holder()), wording.answer(position), wording.time(position.asOf()));
    }

    private static String verdict(Dispute dispute, Clash clash, Wording wording) {
        Wording.Difference difference = dispute.gap() != null ? Wording.Difference.FIGURES
                : clash.isDenial() ? Wording.Difference.DENIAL : Wording.Difference.SIDES;
        String gap = dispute.gap() == null ? null : wording.number(dispute.gap());
        if (dispute.certainty() == Certainty.CERTAIN) {
            return wording.contradiction(dispute.temporality(), difference, gap);
        }
        return clash.isWeakenedByParts(dispute.temporality())
                ? wording.mixedTotal(gap)
                : wording.reconciliation(dispute.temporality(), difference, gap);
    }

    /** Digits in groups of three. */
    static String grouped(BigInteger number, char separator) {
        var digits = new StringBuilder(number.toString());
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, separator);
        }
        return digits.toString();
    }
}
