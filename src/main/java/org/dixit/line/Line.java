package org.dixit.line;

import java.util.List;
import java.util.Map;

import org.dixit.value.Edtf;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One line, checked by itself.
 *
 * @param number counted from 1
 * @param body what it says in canonical form: without type and key, defaults, empty lists of optional fields, and
 *        without what follows from elsewhere. Null where it has problems; it still defines its key then
 * @param dates the EDTF dates in it, by how they are written
 * @param references the keys of other lines that it names
 * @param beside what it says besides, which is no part of its canonical form: a document's text, or the event that a
 *        claim names together with its question; mostly null
 */
public record Line(long number, String type, String key, ObjectNode body, Map<String, Edtf> dates, List<Reference> references,
        String beside) {

    /** That {@code field} names {@code key} of {@code type}. */
    public record Reference(String field, String type, String key) {
    }
}
