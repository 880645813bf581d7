package org.dixit.assessment.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a position rests on.
 *
 * @param claims keys of its claims, in order: one, or for a derived position those of all its parts
 * @param derived whether it is the sum of positions on the question's parts
 * @param acrossTimes whether it adds up figures that speak of different times, at whatever depth
 * @param doubtful whether all its reports are DOUBTFUL
 * @param carriers keys of the actors that published or passed on a report of it, and of their parties on the day said
 */
public record Basis(List<String> claims, boolean derived, boolean acrossTimes, boolean doubtful, Set<String> carriers) {

    public Basis {
        claims = List.copyOf(claims);
        carriers = Set.copyOf(carriers);
    }

    static Basis ofParts(Collection<Basis> parts, boolean acrossTimes) {
        var claims = new TreeSet<String>();
        var carriers = new HashSet<String>();
        boolean doubtful = true;
        for (Basis part : parts) {
            claims.addAll(part.claims);
            carriers.addAll(part.carriers);
            doubtful &= part.doubtful;
        }
        return new Basis(List.copyOf(claims), true, acrossTimes, doubtful, carriers);
    }

    boolean sharesClaimWith(Basis other) {
        if (claims.size() == 1 && other.claims.size() == 1) {
            return claims.get(0).equals(other.claims.get(0));
        }
        return !Collections.disjoint(new HashSet<>(claims), other.claims);
    }
}
