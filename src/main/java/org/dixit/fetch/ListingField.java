package org.dixit.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field that is a page of a listing. */
final class ListingField implements Field {

    private final Listing listing;
    private final Template from;
    private final Map<String, ListingField> ways = new LinkedHashMap<>();
    private final Map<Listing.Split, List<ListingField>> splits = new LinkedHashMap<>();

    ListingField(Listing listing) {
        this.listing = listing;
        this.from = Template.of(listing.from());
        listing.ways().forEach((filter, way) -> ways.put(filter, new ListingField(way)));
        listing.splits().forEach(split -> splits.put(split, split.parts().stream().map(ListingField::new).toList()));
    }

    Listing listing() {
        return listing;
    }

    @Override
    public void write(Selected field, String parent, Sql sql) {
        var way = way(field);
        new PageStatement(way, field, Page.of(field, way.listing), parent).write(sql);
    }

    private ListingField way(Selected field) {
        for (var way : ways.entrySet()) {
            if (isGiven(field, way.getKey())) {
                return way.getValue();
            }
        }
        return this;
    }

    /** The listings whose pages make up the one that is asked for. */
    List<ListingField> parts(Selected field, Order order) {
        for (var split : splits.entrySet()) {
            if (split.getKey().order().equals(order.name()) && isGiven(field, split.getKey().filter())) {
                return split.getValue();
            }
        }
        return List.of(this);
    }

    private static boolean isGiven(Selected field, String name) {
        Map<String, Object> filter = field.argument("filter");
        return filter != null && filter.get(name) != null;
    }

    /** Writes where the rows come from and what the field's arguments ask of them. */
    void writeMatching(Selected field, String row, String parent, Sql sql) {
        from.write(sql, row, parent, field.argument(listing.given()));
        listing.arguments().forEach((name, condition) -> {
            Object value = field.argument(name);
            if (value != null) {
                condition.write(value, row, parent, sql.add(" and "));
            }
        });
        Object filter = field.argument("filter");
        if (filter != null) {
            Condition.all(listing.filters()).write(filter, row, parent, sql.add(" and "));
        }
    }
}
