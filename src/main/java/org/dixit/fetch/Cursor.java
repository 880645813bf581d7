package org.dixit.fetch;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dixit.graph.BadRequest;

/**
 * Position of a row in an ordered listing: the values that it is sorted by, the last of which breaks ties. Opaque to
 * clients; valid only for the listing and order that it was issued for, whose name it carries.
 */
public record Cursor(List<String> values) {

    /** Writes the expression of a row's cursor. */
    static void write(String issuer, Order order, String row, Sql sql) {
        sql.add("cursor_of(array['").add(issuer).add("', ");
        order.write("::text", row, sql);
        sql.add("])");
    }

    /**
     * @param types of its values
     * @throws BadRequest if it is none, or another issuer's
     */
    public static Cursor parse(String text, String issuer, List<SortType> types) {
        var parts = parts(text);
        if (parts.isEmpty()) {
            throw new BadRequest("INVALID_CURSOR", "\"" + BadRequest.shortened(text) + "\" is no cursor: pass one that came with an edge or a pageInfo, unchanged.");
        }
        var values = parts.subList(1, parts.size());
        if (!parts.get(0).equals(issuer) || !fits(values, types)) {
            throw new BadRequest("INVALID_CURSOR", "The cursor \"" + BadRequest.shortened(text)
                    + "\" belongs to another list or order: pass cursors to the field that they came from, with the same orderBy.");
        }
        return new Cursor(values);
    }

    /** The issuer and the values; nothing where a text is no cursor. */
    private static List<String> parts(String text) {
        try {
            var parts = new ArrayList<String>();
            for (var part : new JsonArray(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))) {
                if (!(part instanceof String string)) {
                    return List.of();
                }
                parts.add(string);
            }
            return parts;
        } catch (IllegalArgumentException | DecodeException malformed) {
            return List.of();
        }
    }

    private static boolean fits(List<String> values, List<SortType> types) {
        if (values.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!types.get(i).accepts(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
