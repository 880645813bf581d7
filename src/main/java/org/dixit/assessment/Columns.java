package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.dixit.value.Edtf;

/**
 * Rows of a table as PostgreSQL writes them where they are many: each column a list, or null where there are no rows. What
 * is null in a row is so here.
 */
record Columns(JsonNode json) {

    /** What is made of each row, by what a column has there. */
    <T> Map<Long, List<T>> group(String column, IntFunction<T> row) {
        var groups = new HashMap<Long, List<T>>();
        for (int i = 0; i < rows(); i++) {
            groups.computeIfAbsent(number(column, i), first -> new ArrayList<>(4)).add(row.apply(i));
        }
        return groups;
    }

    /** The same, where each row has something else in that column. */
    <T> Map<Long, T> index(String column, IntFunction<T> row) {
        var index = new HashMap<Long, T>();
        for (int i = 0; i < rows(); i++) {
            index.put(number(column, i), row.apply(i));
        }
        return index;
    }

    private int rows() {
        return json.iterator().next().size();
    }

    String text(String column, int row) {
        return value(column, row).textValue();
    }

    Long number(String column, int row) {
        var value = value(column, row);
        return value.isNull() ? null : (Long) value.longValue();
    }

    boolean flag(String column, int row) {
        return value(column, row).booleanValue();
    }

    LocalDate day(String column, int row) {
        var text = text(column, row);
        return text == null ? null : LocalDate.parse(text);
    }

    Edtf date(String column, int row) {
        var text = text(column, row);
        return text == null ? null : Edtf.parse(text);
    }

    JsonNode value(String column, int row) {
        return json.get(column).get(row);
    }
}
