package org.dixit.line;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.dixit.line.Place.Found;
import org.dixit.line.Problem.Code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the lines of one type may say, what must hold between them and what is there, and how they are written.
 *
 * <p>The canonical body of what the database holds is composed by a view called {@code <type>_line}; a line has changed
 * where its body is distinct from that. The SQL of a type works on the tables of a {@link Workspace}, for as many lines
 * as there are at once.
 */
public abstract class LineType {

    private final String name;
    private final Shape shape;

    protected LineType(String name, Shape shape) {
        this.name = name;
        this.shape = shape;
    }

    public final String name() {
        return name;
    }

    /**
     * Checks a line by itself.
     *
     * @param object the line, which is taken apart; {@code type} has been looked at
     * @param problems takes what is wrong with it
     * @return null if it has no key; without a body if anything is wrong
     */
    public final Line read(long number, ObjectNode object, List<Problem> problems) {
        JsonNode key = object.get("key");
        if (key == null || !key.isTextual() || !Kinds.isKey(key.textValue())) {
            problems.add(new Problem(number, name, null, "key", Code.INVALID,
                    key == null ? "The line has no key." : Shown.of(key) + " is no key.",
                    "Write 1 to 120 of the characters a-z 0-9 . _ - that begin with a letter or a digit."));
            return null;
        }
        Found found = new Found(number, name, key.textValue());
        ObjectNode fields = object.without(Set.of("type", "key"));
        ObjectNode body = shape.read(fields, Place.whole(found));
        problems.addAll(found.problems);
        return new Line(number, name, found.key, body, found.dates, found.references, found.beside);
    }

    /**
     * A condition in SQL under which a line {@code s} of {@code staged} differs from {@code l} of the view, which are
     * there both.
     */
    public String differs() {
        return "l.body is distinct from s.body";
    }

    /** Fields that stay where an object is stated anew by one who cannot say them, as in a mutation. */
    public Set<String> staying() {
        return Set.of();
    }

    /** What the history of an object keeps of what it said, in SQL over {@code l} of the view: its body, for a start. */
    public String said() {
        return "l.body";
    }

    /**
     * Queries for what is wrong with the lines of this type among themselves and with what is there, each with the
     * columns line, type, key, field, code, message, action.
     *
     * @param types of the lines that are staged
     */
    public List<String> checks(Set<String> types) {
        return List.of();
    }

    /** Circles that lines of this type must not lead in; null if they cannot. */
    public Circles circles() {
        return null;
    }

    /** Whether there may be something to write where lines of these types are staged. */
    public boolean concerns(Set<String> types) {
        return types.contains(name);
    }

    /**
     * Writes the lines that are {@code changed}. What they refer to has been written.
     *
     * @param types of the lines that are staged
     */
    public void write(Connection connection, Set<String> types) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements(types));
        }
    }

    /** The SQL statements that do so. */
    protected abstract String statements(Set<String> types);
}
