package org.dixit.fetch;

import jakarta.inject.Singleton;
import java.util.List;
import org.dixit.graph.BadRequest;

/** Objects by their global ids. */
@Singleton
class NodeFields implements Fields {

    private static final int MOST_IDS = 100;
    private static final NodeId NOTHING = new NodeId("", "");

    @Override
    public void describe(Catalog catalog) {
        catalog.type("Query")
                .field("node", (field, row, sql) -> write(field, List.of(field.<String>argument("id")), "->0", sql))
                .field("nodes", (field, row, sql) -> write(field, field.argument("ids"), "", sql));
    }

    private static void write(Selected field, List<String> ids, String element, Sql sql) {
        if (ids.size() > MOST_IDS) {
            throw new BadRequest("TOO_MANY_IDS", field.key() + ": " + ids.size() + " ids: ask for at most " + MOST_IDS + " at once.");
        }
        var asked = ids.stream().map(id -> NodeId.parse(id).orElse(NOTHING)).toList();
        var row = sql.newRow();
        sql.add("(select coalesce(json_agg(");
        sql.catalog().anyNode().write(field, row, sql);
        sql.add(" order by ").add(row).add(".place), '[]')").add(element).add(" from unnest(");
        sql.bind(asked.stream().map(NodeId::type).toList()).add("::text[], ");
        sql.bind(asked.stream().map(NodeId::key).toList()).add("::text[]) with ordinality ").add(row).add("(type, key, place))");
    }
}
