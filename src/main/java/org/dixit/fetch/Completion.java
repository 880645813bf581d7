package org.dixit.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.IntStream;

/** Fills the places that a statement left for computed values: computes them, and reads what is asked of them. */
final class Completion {

    private final ObjectMapper mapper;
    private final Sql statement;
    private final String document;
    private final List<Place> places;

    Completion(ObjectMapper mapper, Sql statement, String document) {
        this.mapper = mapper;
        this.statement = statement;
        this.document = document;
        this.places = statement.computed().isEmpty() ? List.of() : Place.in(document);
    }

    boolean isDone() {
        return places.isEmpty();
    }

    /** The statement that reads, for each place by its number, the text that belongs there. */
    Sql next() {
        var sql = new Sql(statement.catalog());
        var separator = " from (";
        sql.add("select ").addUtf8(() -> sql.add("value"));
        for (int asked = 0; asked < statement.computed().size(); asked++) {
            var computed = statement.computed().get(asked);
            var values = compute(asked, computed);
            if (!values.isEmpty()) {
                var row = sql.newRow();
                sql.add(separator).add("select ").add(row).add(".place, ");
                computed.field().shape().write(computed.selected(), row, sql);
                sql.add(" as value from jsonb_to_recordset(").bind(values.toString()).add("::text::jsonb) as ")
                        .add(row).add("(place int, value jsonb)");
                separator = " union all ";
            }
        }
        return sql.add(") computed order by place");
    }

    private ArrayNode compute(int asked, ComputedField.Asked computed) {
        var values = mapper.createArrayNode();
        IntStream.range(0, places.size()).filter(i -> places.get(i).asked() == asked).forEach(i -> values.addObject()
                .put("place", i)
                .set("value", computed.field().computation().compute(computed.selected(), input(places.get(i)))));
        return values;
    }

    private JsonNode input(Place place) {
        try {
            return mapper.readTree(place.input());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote no JSON", impossible);
        }
    }

    String filled(List<String> values) {
        return Place.fill(document, places, values);
    }
}
