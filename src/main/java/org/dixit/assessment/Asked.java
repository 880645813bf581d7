package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;

/** What is told of a question that is assessed, beside what the rules know of it. */
interface Asked {

    long questionId();

    /** The names of an actor by language, at least one. */
    JsonNode names(String actor);

    /** The name of an actor in a language, or in what there is instead. */
    default String name(String actor, String language) {
        var names = names(actor);
        return names.has(language) ? names.get(language).textValue()
                : names.has("en") ? names.get("en").textValue()
                : names.get(Collections.min(names.properties(), Map.Entry.comparingByKey()).getKey()).textValue();
    }
}
