package org.dixit.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.graph.Json;

/**
 * What is asked of a field whose values code has at hand, such as a mutation's payload or the events of a subscription.
 * Composed once, and answered as often as there are such values: by one statement for all that are handed over together.
 *
 * <p>The field's type is described over a row whose column {@code value} is JSON of what code says of it, for example
 * {@code one("claim", "Claim", "claim row where row.key = parent.value ->> 'claim'")}.
 */
public final class Reading {

    /** JSON has no control character between its tokens but white space, and none in its texts. */
    private static final String BETWEEN = "\u001e";

    private final Reader reader;
    private final Sql statement;

    Reading(Reader reader, Sql statement, ObjectType type, Selected field) {
        this.reader = reader;
        this.statement = statement;
        var row = statement.newRow();
        statement.add("with handed_over as (select * from jsonb_array_elements(").bind("[]")
                .add("::text::jsonb) with ordinality _ (value, place)) select ")
                .addUtf8(() -> type.write(field, row, statement))
                .add(" from handed_over ").add(row).add(" order by place");
    }

    /** What is asked of each of the values, in their order. */
    public Uni<List<Json>> of(List<? extends JsonNode> values) {
        if (values.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var bound = new ArrayList<>(statement.values());
        bound.set(0, JsonNodeFactory.instance.arrayNode(values.size()).addAll(values).toString());
        return UniHelper.toUni(reader.run(statement, bound)
                .compose(documents -> statement.computed().isEmpty() ? Future.succeededFuture(documents) : completed(documents)));
    }

    private Future<List<Json>> completed(List<Json> documents) {
        return reader.complete(statement, documents.stream().map(Json::text).collect(Collectors.joining(BETWEEN)))
                .map(all -> Stream.of(all.split(BETWEEN)).map(Json::of).toList());
    }

    /** The same for a single one. */
    public Uni<Json> of(JsonNode value) {
        return of(List.of(value)).map(answers -> answers.get(0));
    }

    /** Whether the same is asked; two that have something computed in Java are never taken for the same. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Reading reading
                && statement.computed().isEmpty() && reading.statement.computed().isEmpty()
                && statement.text().equals(reading.statement.text())
                && Arrays.deepEquals(statement.values().toArray(), reading.statement.values().toArray());
    }

    @Override
    public int hashCode() {
        return statement.text().hashCode();
    }
}
