package org.dixit.line;

import java.util.List;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;

/** The types of lines there are, as the features bring them. */
@Singleton
public class LineTypes {

    private final List<LineType> all;

    LineTypes(@All List<LineType> all) {
        this.all = all;
    }

    /** In the order in which they are written, that of their priorities: none refers to one behind it. */
    public List<LineType> all() {
        return all;
    }

    /** Null if there is none of that name. */
    public LineType named(String name) {
        return all.stream().filter(type -> type.name().equals(name)).findAny().orElse(null);
    }
}
