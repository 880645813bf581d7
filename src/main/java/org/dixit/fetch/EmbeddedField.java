package org.dixit.fetch;

import java.util.Optional;

/** A field whose object is made of columns of the same row. */
record EmbeddedField(Template condition, ObjectType target) implements Field {

    @Override
    public void write(Selected field, String row, Sql sql) {
        sql.add("case when ");
        condition.write(sql, row, null);
        sql.add(" then ");
        target.write(field, row, sql);
        sql.add(" end");
    }

    @Override
    public Optional<ObjectType> type(Catalog catalog) {
        return Optional.of(target);
    }
}
