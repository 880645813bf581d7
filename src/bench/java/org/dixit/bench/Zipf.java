package org.dixit.bench;

import java.util.random.RandomGenerator;

/**
 * Ranks from 0 on, of which the first come up most: that of rank r about as often as 1 / (r + 1)^exponent.
 *
 * @param exponent 1 for words and speakers; less for what is spread more evenly
 */
record Zipf(int size, double exponent) {

    int next(RandomGenerator random) {
        double share = random.nextDouble();
        double rank = exponent == 1
                ? Math.pow(size + 1, share)
                : Math.pow((Math.pow(size + 1, 1 - exponent) - 1) * share + 1, 1 / (1 - exponent));
        return Math.min(size, (int) rank) - 1;
    }
}
