package org.dixit.fetch;

import java.util.Optional;
import java.util.function.Function;

/** A field that leads to at most one other row. The single argument of the field, if it has one, is {@code :value}. */
record OneField(Function<Catalog, ObjectType> target, Template from) implements Field {

    @Override
    public void write(Selected field, String parent, Sql sql) {
        var row = sql.newRow();
        sql.add("(select ");
        target.apply(sql.catalog()).write(field, row, sql);
        sql.add(" from ");
        var given = field.arguments().values().iterator();
        from.write(sql, row, parent, given.hasNext() ? given.next() : null);
        sql.add(")");
    }

    @Override
    public Optional<ObjectType> type(Catalog catalog) {
        return Optional.of(target.apply(catalog));
    }
}
