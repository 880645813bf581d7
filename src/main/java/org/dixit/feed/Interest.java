package org.dixit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Which entries a follower wants.
 *
 * @param keys by argument: entries must have them among their subjects of that name
 */
record Interest(Map<String, String> keys) {

    boolean covers(Entry entry) {
        return keys.entrySet().stream().allMatch(asked -> isNamed(asked.getValue(), entry.subjects().get(asked.getKey())));
    }

    List<Entry> in(List<Entry> entries) {
        return entries.stream().filter(this::covers).toList();
    }

    private static boolean isNamed(String key, JsonNode subjects) {
        return StreamSupport.stream(subjects.spliterator(), false).anyMatch(subject -> key.equals(subject.textValue()));
    }
}
