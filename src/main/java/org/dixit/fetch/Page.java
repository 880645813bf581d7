package org.dixit.fetch;

import java.util.Map;
import org.dixit.graph.BadRequest;

/**
 * Which part of a listing is asked for, in which order.
 *
 * @param size at most so many rows, 1 to 100
 * @param last whether they are the last ones of the range rather than the first
 * @param after begins behind this row; null for the beginning
 * @param before ends before this row; null for the end
 */
record Page(int size, boolean last, Order order, boolean descending, String issuer, Cursor after, Cursor before) {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAXIMUM_SIZE = 100;

    static Page of(Selected field, Listing listing) {
        Number first = field.argument("first");
        Number last = field.argument("last");
        if (first != null && last != null) {
            throw new BadRequest("INVALID_PAGE", field.key() + ": first and last cannot be had together: leave one of them out.");
        }
        Map<String, Object> orderBy = field.argument("orderBy");
        var order = orderBy == null ? listing.orders().get(0) : named(orderBy.get("field").toString(), listing);
        var descending = orderBy == null ? listing.isDescending() : orderBy.get("direction").toString().equals("DESC");
        var issuer = listing.connection() + "." + order.name() + (descending ? ".DESC" : ".ASC");
        return new Page(size(field, first != null ? "first" : "last", first != null ? first : last), last != null, order, descending,
                issuer, cursor(field.argument("after"), issuer, order), cursor(field.argument("before"), issuer, order));
    }

    /** The direction that the rows are read in; the last ones are read from the end. */
    String direction() {
        return descending == last ? " asc" : " desc";
    }

    /** How a row behind another one compares with it. */
    String behind() {
        return descending ? "<" : ">";
    }

    String ahead() {
        return descending ? ">" : "<";
    }

    private static int size(Selected field, String argument, Number size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size.intValue() < 1 || size.intValue() > MAXIMUM_SIZE) {
            throw new BadRequest("INVALID_PAGE", field.key() + ": " + argument + " is " + size + ": ask for 1 to " + MAXIMUM_SIZE
                    + ", and for what follows with the cursor of the last one.");
        }
        return size.intValue();
    }

    private static Order named(String name, Listing listing) {
        return listing.orders().stream().filter(order -> order.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing says how " + listing.connection() + " is ordered by " + name));
    }

    private static Cursor cursor(String text, String issuer, Order order) {
        return text == null ? null : Cursor.parse(text, issuer, order.types());
    }
}
