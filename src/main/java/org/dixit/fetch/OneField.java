package org.dixit.fetch;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A field that leads to at most one other row.
 *
 * @param argument makes what is bound as {@code :value} of the field's single argument, if it has one
 */
record OneField(Function<Catalog, ObjectType> target, Template from, UnaryOperator<Object> argument) implements Field {

    @Override
    public void write(Selected field, String parent, Sql sql) {
        var row = sql.newRow();
        sql.add("(select ");
        target.apply(sql.catalog()).write(field, row, sql);
        sql.add(" from ");
        var given = field.arguments().values().iterator();
        from.write(sql, row, parent, argument.apply(given.hasNext() ? given.next() : null));
        sql.add(")");
    }

    @Override
    public Optional<ObjectType> type(Catalog catalog) {
        return Optional.of(target.apply(catalog));
    }
}
