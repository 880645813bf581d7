package org.dixit.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.dixit.assessment.rules.Accounts;

/**
 * A question with all that an assessment looks at, and what the rules have no use for: ids and names.
 *
 * @param claims the ids of its claims, by key
 * @param actors at least those that its accounts name and their parties, by key
 */
record AskedQuestion(long questionId, Accounts accounts, Map<String, Long> claims, Map<String, Actor> actors) implements Asked {

    /** @param names by language */
    record Actor(long id, String key, boolean anonymous, JsonNode names) {
    }

    @Override
    public JsonNode names(String actor) {
        return actors.get(actor).names();
    }
}
