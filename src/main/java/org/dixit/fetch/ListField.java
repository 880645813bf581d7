package org.dixit.fetch;

import java.util.Optional;
import java.util.function.Function;

/** A field that leads to all the rows that belong to its object, as a plain list. */
record ListField(Function<Catalog, ObjectType> target, Template from, Template order) implements Field {

    ListField(Function<Catalog, ObjectType> target, String from, String order) {
        this(target, Template.of(from), Template.of(order));
    }

    @Override
    public void write(Selected field, String parent, Sql sql) {
        var row = sql.newRow();
        sql.add("(select coalesce(json_agg(");
        target.apply(sql.catalog()).write(field, row, sql);
        sql.add(" order by ");
        order.write(sql, row, parent);
        sql.add("), '[]') from ");
        from.write(sql, row, parent);
        sql.add(")");
    }

    @Override
    public Optional<ObjectType> type(Catalog catalog) {
        return Optional.of(target.apply(catalog));
    }
}
