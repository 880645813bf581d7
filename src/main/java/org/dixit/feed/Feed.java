package org.dixit.feed;

/**
 * What a field of Subscription tells, each entry a row of a table that is only appended to. The table has the trigger
 * {@code take_place_in_feed}, by which its rows become visible in the order of {@code seq}, whoever writes them.
 */
public interface Feed {

    /** The field; also the name that its cursors bear. */
    String field();

    /**
     * SQL of all its entries, with the columns {@code seq}; {@code value}, the JSON that the field's type is described over,
     * with the seq in it; and {@code subjects}, JSON of the keys that each argument but {@code after} may name.
     */
    String entries();

    /** The SQL expression of an entry's cursor, over a row whose column {@code value} is the entry's. */
    default String cursor() {
        return "cursor_of(array['" + field() + "', row.value ->> 'seq'])";
    }
}
