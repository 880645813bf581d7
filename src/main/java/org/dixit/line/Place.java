package org.dixit.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dixit.line.Line.Reference;
import org.dixit.line.Problem.Code;
import org.dixit.value.Edtf;

/**
 * A place in a line that is being read. What is found there goes to what is known of the whole line.
 */
public final class Place {

    private final Found found;
    private final Place around;
    /** Null for an element of a list. */
    private final String name;
    private final int index;

    private Place(Found found, Place around, String name, int index) {
        this.found = found;
        this.around = around;
        this.name = name;
        this.index = index;
    }

    /** The whole of a line. */
    static Place whole(Found found) {
        return new Place(found, null, null, 0);
    }

    public Place field(String name) {
        return new Place(found, this, name, 0);
    }

    Place element(int index) {
        return new Place(found, this, null, index);
    }

    /** The way here, such as reports[0].document: written only where it is told, since most places are right. */
    private String path() {
        if (around == null) {
            return null;
        }
        String before = around.path();
        return name == null ? before + "[" + index + "]" : before == null ? name : before + "." + name;
    }

    /** Says what is wrong here and what to do about it. */
    public void refuse(String message, String action) {
        refuse(Code.INVALID, message, action);
    }

    public void refuse(Code code, String message, String action) {
        found.problems.add(new Problem(found.number, found.type, found.key, path(), code, message, action));
    }

    /** The same, with a message as values write theirs: what is wrong, {@code ": write "} and what to write. */
    void refuse(IllegalArgumentException refusal) {
        String message = refusal.getMessage();
        int write = message.lastIndexOf(": write ");
        refuse(message.substring(0, write) + ".", "W" + message.substring(write + 3) + ".");
    }

    /** How often something was refused in this line so far. */
    int refusals() {
        return found.problems.size();
    }

    void date(Edtf date) {
        found.dates.put(date.text(), date);
    }

    void reference(String type, String key) {
        found.references.add(new Reference(path(), type, key));
    }

    /** Sets aside what is no part of the line's canonical form: see {@link Line#beside}. */
    public void setAside(String beside) {
        found.beside = beside;
    }

    /** What is found while a line is read. */
    static final class Found {

        final long number;
        final String type;
        final String key;
        final List<Problem> problems = new ArrayList<>();
        final Map<String, Edtf> dates = new HashMap<>();
        final List<Reference> references = new ArrayList<>();
        String beside;

        Found(long number, String type, String key) {
            this.number = number;
            this.type = type;
            this.key = key;
        }
    }
}
