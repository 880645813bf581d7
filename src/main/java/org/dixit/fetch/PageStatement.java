package org.dixit.fetch;

import java.util.List;

/**
 * The SQL of one page of a listing, as asked for. Its rows are read in a subquery, whose order json_agg keeps; where it
 * matters whether more follow, one more row than asked for. {@code page_position} counts them from where reading begins.
 */
final class PageStatement {

    private final ListingField listing;
    private final Selected field;
    private final Page page;
    private final String parent;
    private final List<Selected> selected;
    private final boolean counted;

    PageStatement(ListingField listing, Selected field, Page page, String parent) {
        this.listing = listing;
        this.field = field;
        this.page = page;
        this.parent = parent;
        this.selected = field.fields(listing.listing().connection());
        this.counted = page.last() || asksForAny("pageInfo");
    }

    void write(Sql sql) {
        var row = sql.newRow();
        sql.add("(select ");
        connection(listing.listing().node().apply(sql.catalog())).write(selected, row, sql);
        if (asksForAny("edges", "nodes", "pageInfo")) {
            writeRows(row, sql.add(" from ("));
            sql.add(") ").add(row);
        }
        sql.add(")");
    }

    private boolean asksForAny(String... names) {
        for (var asked : selected) {
            if (List.of(names).contains(asked.name())) {
                return true;
            }
        }
        return false;
    }

    private ObjectType connection(Target node) {
        var edge = new ObjectType(listing.listing().edgeType())
                .field("cursor", (asked, row, sql) -> Cursor.write(page.issuer(), page.order(), row, sql))
                .field("node", node::write);
        listing.listing().edgeFields().forEach(edge::field);
        return new ObjectType(listing.listing().connection())
                .field("edges", (asked, row, sql) -> writeAll(edge::write, asked, row, sql))
                .field("nodes", (asked, row, sql) -> writeAll(node, asked, row, sql))
                .field("pageInfo", (asked, row, sql) -> pageInfo().write(asked, row, sql))
                .field("totalCount", (asked, row, sql) -> writeCount(sql));
    }

    private void writeRows(String row, Sql sql) {
        sql.add("select ").add(row).add(".*");
        if (counted) {
            page.order().write(page.direction(), row, sql.add(", row_number() over (order by "));
            sql.add(") as page_position");
        }
        var parts = listing.parts(field, page.order());
        if (parts.size() == 1) {
            writeFound(parts.get(0), row, sql.add(" from "));
        } else {
            writePagesOf(parts, sql.add(" from ("));
            sql.add(") ").add(row);
        }
        writeOrder(row, sql);
    }

    private void writePagesOf(List<ListingField> parts, Sql sql) {
        var separator = "";
        for (var part : parts) {
            var row = sql.newRow();
            writeFound(part, row, sql.add(separator).add("(select ").add(row).add(".* from "));
            writeOrder(row, sql);
            sql.add(")");
            separator = " union all ";
        }
    }

    private void writeFound(ListingField from, String row, Sql sql) {
        from.writeMatching(field, row, parent, sql);
        if (page.after() != null) {
            page.order().compare(row, page.behind(), page.after(), sql.add(" and "));
        }
        if (page.before() != null) {
            page.order().compare(row, page.ahead(), page.before(), sql.add(" and "));
        }
    }

    private void writeOrder(String row, Sql sql) {
        page.order().write(page.direction(), row, sql.add(" order by "));
        sql.add(" limit " + (counted ? page.size() + 1 : page.size()));
    }

    private void writeAll(Target target, Selected asked, String row, Sql sql) {
        target.write(asked, row, sql.add("coalesce(json_agg("));
        if (page.last()) {
            sql.add(" order by ").add(row).add(".page_position desc");
        }
        sql.add(")");
        writeWithinPage(row, sql);
        sql.add(", '[]')");
    }

    private void writeCount(Sql sql) {
        listing.writeMatching(field, sql.newRow(), parent, sql.add("(select count(*) from "));
        sql.add(")");
    }

    private ObjectType pageInfo() {
        return new ObjectType("PageInfo")
                .field("hasNextPage", (asked, row, sql) -> writeHasMore(!page.last(), page.before(), page.behind(), sql))
                .field("hasPreviousPage", (asked, row, sql) -> writeHasMore(page.last(), page.after(), page.ahead(), sql))
                .field("startCursor", (asked, row, sql) -> writeEnd(page.last(), row, sql))
                .field("endCursor", (asked, row, sql) -> writeEnd(!page.last(), row, sql));
    }

    /** Where reading went, there is more if there was one more row; where it began, if something lies at the cursor or beyond. */
    private void writeHasMore(boolean readThisWay, Cursor start, String beyond, Sql sql) {
        if (readThisWay) {
            sql.add("count(*) > " + page.size());
        } else if (start == null) {
            sql.add("false");
        } else {
            var row = sql.newRow();
            listing.writeMatching(field, row, parent, sql.add("exists (select from "));
            page.order().compare(row, beyond + "=", start, sql.add(" and "));
            sql.add(")");
        }
    }

    private void writeEnd(boolean whereReadingEnds, String row, Sql sql) {
        Cursor.write(page.issuer(), page.order(), row, sql.add("(array_agg("));
        sql.add(" order by ").add(row).add(".page_position").add(whereReadingEnds ? " desc)" : ")");
        writeWithinPage(row, sql);
        sql.add(")[1]");
    }

    private void writeWithinPage(String row, Sql sql) {
        if (counted) {
            sql.add(" filter (where ").add(row).add(".page_position <= " + page.size() + ")");
        }
    }
}
