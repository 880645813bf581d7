package org.dixit.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list that can grow, shown as a Relay connection: what its nodes are, where their rows come from, in which orders they
 * can be had, and what its arguments ask. A feature describes a listing once; {@link #where}, {@link #through} and the like
 * make a narrower one of it for each relation that leads to such rows, and leave it as it is.
 */
public final class Listing implements Cloneable {

    private static final String CONNECTION = "Connection";

    private final Function<Catalog, Target> node;
    private String connection;
    private String from;
    private String condition = "true";
    private String given;
    private boolean descending;
    private List<Order> orders = List.of();
    private Map<String, Condition> arguments = Map.of();
    private Map<String, Condition> filters = Map.of();
    private Map<String, Field> edgeFields = Map.of();
    private Map<String, Listing> ways = Map.of();
    private List<Split> splits = List.of();

    /** Of a page in an order, where a field of the filter is given. */
    record Split(String filter, String order, List<Listing> parts) {}

    private Listing(Function<Catalog, Target> node, String connection, String from) {
        this.node = node;
        this.connection = connection;
        this.from = from;
    }

    /** All rows of a table as objects of a type, for a start: its connection is named after the type. */
    public static Listing of(String type, String table) {
        return new Listing(catalog -> catalog.type(type)::write, type + CONNECTION, table + " row");
    }

    /** Rows that name the type and the key of the object each leads to. */
    public static Listing ofNodes(String connection, String from) {
        return new Listing(catalog -> catalog.anyNode()::write, connection, from);
    }

    /**
     * An order that can be asked for, by the name of its enum value; the first one is the default. Said again, it is the same
     * order by other expressions.
     */
    public Listing order(String name, String... keys) {
        var order = Order.of(name, keys);
        var copy = copy();
        copy.orders = orders.stream().anyMatch(known -> known.name().equals(name))
                ? orders.stream().map(known -> known.name().equals(name) ? order : known).toList()
                : plus(orders, order);
        return copy;
    }

    /** In place of the orders so far. */
    public Listing orderedBy(String... keys) {
        var copy = copy();
        copy.orders = List.of(Order.of("DEFAULT", keys));
        return copy;
    }

    /** Where no direction is asked for, the last come first. */
    public Listing descending() {
        var copy = copy();
        copy.descending = true;
        return copy;
    }

    /** What a field of the argument {@code filter} asks. */
    public Listing filter(String name, Condition condition) {
        var copy = copy();
        copy.filters = plus(filters, name, condition);
        return copy;
    }

    /** What an argument asks that stands beside {@code filter}. */
    public Listing argument(String name, Condition condition) {
        var copy = copy();
        copy.arguments = plus(arguments, name, condition);
        return copy;
    }

    /** The rows for which a condition holds besides those so far. */
    public Listing where(String condition) {
        var copy = copy();
        copy.condition = this.condition + " and " + condition;
        return copy;
    }

    /**
     * The same nodes by another way, under another name. {@code from} ends with {@code row}, which has the columns of a
     * node's row and what the edges need besides.
     */
    public Listing through(String connection, String from) {
        var copy = copy();
        copy.connection = connection;
        copy.from = from;
        return copy;
    }

    /** The argument whose value {@code :value} stands for in where the rows come from. */
    public Listing given(String argument) {
        var copy = copy();
        copy.given = argument;
        return copy;
    }

    /**
     * Another way to the same rows, by an index, where a field of the filter is given: with the same orders and filters by
     * other expressions. Of several, the first is taken; what is made of this listing has none, nor what {@link #byDays} finds.
     */
    public Listing way(String filter, Listing way) {
        var copy = copy();
        copy.ways = plus(ways, filter, way);
        copy.splits = splits;
        return copy;
    }

    /**
     * Finds the pages of an order by day where a field of the filter asks for a range of days: in an index, between the ends of
     * the range.
     *
     * @param date the name of the field, and of the columns that end with {@code _earliest} and {@code _latest}
     * @param sorted the column that the order sorts by: a day that is not after the last of the date
     */
    public Listing byDays(String date, String order, String sorted) {
        var earliest = "row." + date + "_earliest";
        var first = earliest.equals("row." + sorted) ? earliest : "least(" + earliest + ", row." + sorted + ")";
        var copy = copy();
        copy.ways = ways;
        copy.splits = plus(splits, new Split(date, order, Reach.parts(this, date, first, sorted)));
        return copy;
    }

    /** A field of the edges besides cursor and node. */
    public Listing edge(String name, Field field) {
        var copy = copy();
        copy.edgeFields = plus(edgeFields, name, field);
        return copy;
    }

    String connection() {
        return connection;
    }

    String edgeType() {
        return connection.substring(0, connection.length() - CONNECTION.length()) + "Edge";
    }

    Function<Catalog, Target> node() {
        return node;
    }

    String from() {
        return from + " where " + condition;
    }

    String given() {
        return given;
    }

    boolean isDescending() {
        return descending;
    }

    List<Order> orders() {
        return orders;
    }

    Map<String, Condition> arguments() {
        return arguments;
    }

    Map<String, Condition> filters() {
        return filters;
    }

    Map<String, Field> edgeFields() {
        return edgeFields;
    }

    Map<String, Listing> ways() {
        return ways;
    }

    List<Split> splits() {
        return splits;
    }

    private Listing copy() {
        try {
            var copy = (Listing) clone();
            copy.ways = Map.of();
            copy.splits = List.of();
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var copy = new ArrayList<>(list);
        copy.add(more);
        return List.copyOf(copy);
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String name, T more) {
        var copy = new LinkedHashMap<>(map);
        copy.put(name, more);
        return copy;
    }
}
