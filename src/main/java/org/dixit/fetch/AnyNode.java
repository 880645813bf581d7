package org.dixit.fetch;

import java.util.Map;

/**
 * An object of whichever type its row names: {@code type} is the type's name, {@code key} the object's key. Only the types
 * that something is asked of cost anything.
 */
record AnyNode(Catalog catalog, Map<String, String> tables) implements Target {

    @Override
    public void write(Selected selected, String row, Sql sql) {
        sql.add("case ").add(row).add(".type");
        tables.forEach((type, table) -> {
            var node = sql.newRow();
            sql.add(" when '").add(type).add("' then (select ");
            catalog.type(type).write(selected, node, sql);
            sql.add(" from ").add(table).add(" ").add(node).add(" where ").add(node).add(".key = ").add(row).add(".key)");
        });
        sql.add(" end");
    }
}
