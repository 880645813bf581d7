package org.dixit.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of SQL in which {@code row} stands for the row that is described, {@code parent} for the one that leads to it
 * and {@code :value} for a value that is bound, each time it occurs.
 */
final class Template {

    private static final Pattern TOKEN = Pattern.compile("\\brow\\b|\\bparent\\b|:value\\b");

    private final List<String> parts = new ArrayList<>();

    private Template(String text) {
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(text.substring(end, matcher.start()));
            parts.add(matcher.group());
            end = matcher.end();
        }
        parts.add(text.substring(end));
    }

    static Template of(String text) {
        return new Template(text);
    }

    void write(Sql sql, String row, String parent, Object value) {
        for (String part : parts) {
            switch (part) {
                case "row" -> sql.add(row);
                case "parent" -> sql.add(parent);
                case ":value" -> sql.bind(value);
                default -> sql.add(part);
            }
        }
    }

    void write(Sql sql, String row, String parent) {
        write(sql, row, parent, null);
    }
}
