package org.dixit.fetch;

/** A field that is a page of a listing. */
final class ListingField implements Field {

    private final Listing listing;
    private final Template from;

    ListingField(Listing listing) {
        this.listing = listing;
        this.from = Template.of(listing.from());
    }

    Listing listing() {
        return listing;
    }

    @Override
    public void write(Selected field, String parent, Sql sql) {
        new PageStatement(this, field, Page.of(field, listing), parent).write(sql);
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
