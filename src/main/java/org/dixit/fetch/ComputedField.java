package org.dixit.fetch;

import java.util.Optional;

/**
 * A field whose value is computed: the statement leaves a {@link Place} for it.
 *
 * @param shape how what is asked of the value is written, over a row with the value in the column {@code value}
 */
record ComputedField(Computation computation, Field shape) implements Field {

    /** The field as it was asked for in one place of a selection. */
    record Asked(ComputedField field, Selected selected) {}

    @Override
    public void write(Selected field, String row, Sql sql) {
        Place.write(sql.asked(new Asked(this, field)), () -> computation.writeInput(field, row, sql), sql);
    }

    @Override
    public Optional<ObjectType> type(Catalog catalog) {
        return shape.type(catalog);
    }
}
