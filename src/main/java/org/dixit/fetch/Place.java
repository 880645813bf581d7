package org.dixit.fetch;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a computed value belongs in a document: an object with a key that no response has, since names do not begin with an
 * at sign; and in a text its quotation marks would be escaped.
 *
 * @param asked which of the computed fields of the statement it is
 * @param input JSON of what the value depends on
 */
record Place(int begin, int end, int asked, String input) {

    private static final String MARK = "{\"@computed\" : [";

    static void write(int asked, Runnable input, Sql sql) {
        sql.add("json_build_object('@computed', json_build_array(" + asked + ", ");
        input.run();
        sql.add("))");
    }

    static List<Place> in(String document) {
        var places = new ArrayList<Place>();
        int end = 0;
        for (int begin = document.indexOf(MARK); begin >= 0; begin = document.indexOf(MARK, end)) {
            int comma = document.indexOf(',', begin);
            end = endOfObject(document, begin);
            int asked = Integer.parseInt(document.substring(begin + MARK.length(), comma));
            places.add(new Place(begin, end, asked, document.substring(comma + 1, end - "]}".length())));
        }
        return places;
    }

    /** The document with values in these places, in their order. */
    static String fill(String document, List<Place> places, List<String> values) {
        var filled = new StringBuilder(document.length());
        int end = 0;
        for (int i = 0; i < places.size(); i++) {
            filled.append(document, end, places.get(i).begin()).append(values.get(i));
            end = places.get(i).end();
        }
        return filled.append(document, end, document.length()).toString();
    }

    private static int endOfObject(String json, int begin) {
        int depth = 0;
        boolean inText = false;
        for (int i = begin; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '\\' -> i++;
                case '"' -> inText = !inText;
                case '{' -> depth += inText ? 0 : 1;
                case '}' -> depth -= inText ? 0 : 1;
                default -> { }
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("an object does not end");
    }
}
