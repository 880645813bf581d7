package org.dixit.assessment.rules;

import java.math.BigInteger;

import org.dixit.question.Temporality;

/** How a language says what an explanation consists of. */
sealed interface Wording permits English, French {

    /** What two positions differ in. */
    enum Difference {
        FIGURES, SIDES, DENIAL
    }

    String number(BigInteger number);

    /** One side of a dispute. */
    String account(String name, String answer, String time);

    /** What it says, as stated: before any tolerance. */
    String answer(Position position);

    /** When that is meant to hold. */
    String time(AsOf asOf);

    /** Why both cannot be right. */
    String contradiction(Temporality temporality, Difference difference, String gap);

    /** What must have happened for both to be right; of a FIXED question nothing can. */
    String reconciliation(Temporality temporality, Difference difference, String gap);

    /** That it would be a contradiction, but for a total of figures that speak of different times. */
    String mixedTotal(String gap);
}
