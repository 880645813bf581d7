package org.dixit.assessment.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.dixit.question.QuestionKind;

/**
 * A question with its parts and their parts, in an order in which parts come before what they add up to, so that one pass
 * settles them all; the question itself comes last. Should parts lead in a circle, which validation prevents, nothing is
 * added up from whichever part closes it.
 */
final class Outline {

    /** @param parts indexes of the parts, in the order of their keys; empty: nothing can be derived */
    record Entry(Accounts.Question question, List<Integer> parts) {
    }

    private final Map<String, Accounts.Question> questions = new HashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** @throws IllegalArgumentException if the question or one of the parts is missing, or given twice */
    Outline(String root, Collection<Accounts.Question> questions) {
        for (Accounts.Question question : questions) {
            if (this.questions.put(question.key(), question) != null) {
                throw new IllegalArgumentException("The question '" + question.key() + "' is given twice.");
            }
        }
        visit(root, new HashSet<>());
    }

    private void visit(String key, Set<String> above) {
        Accounts.Question question = questions.get(key);
        if (question == null) {
            throw new IllegalArgumentException("The question or part '" + key + "' is missing.");
        }
        above.add(key);
        boolean addsUp = question.kind() == QuestionKind.QUANTITY;
        for (String part : new TreeSet<>(question.parts())) {
            if (above.contains(part)) {
                addsUp = false;
            } else if (!indexes.containsKey(part)) {
                visit(part, above);
            }
        }
        above.remove(key);
        var parts = new TreeMap<String, Integer>();
        if (addsUp) {
            question.parts().forEach(part -> parts.put(part, indexes.get(part)));
        }
        indexes.put(key, entries.size());
        entries.add(new Entry(question, List.copyOf(parts.values())));
    }

    List<Entry> entries() {
        return entries;
    }

    Accounts.Question root() {
        return entries.get(entries.size() - 1).question();
    }

    /** @throws IllegalArgumentException if it is not the question or a part */
    int indexOf(String question) {
        Integer index = indexes.get(question);
        if (index == null) {
            throw new IllegalArgumentException("The question '" + question + "' is not the one assessed, nor a part of it.");
        }
        return index;
    }
}
