package org.dixit.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A field that is a page of a listing. */
final class ListingField implements Field {

    private final Listing listing;
    private final Template from;
    private final Map<String, ListingField> ways = new LinkedHashMap<>();

    ListingField(Listing listing) {
        this.listing = listing;
        this.from = Template.of(listing.from());
        listing.ways().forEach((filter, way) -> ways.put(filter, new ListingField(way)));
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
        Map<String, Object> filter = field.argument("filter");
        return filter == null ? this : ways.entrySet().stream()
                .filter(way -> filter.get(way.getKey()) != null)
                .findFirst().map(Map.Entry::getValue).orElse(this);
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
