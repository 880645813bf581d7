package org.dixit.security;

import java.util.Set;
import org.dixit.http.Failure;

/**
 * Who is asking, and what they may do.
 *
 * @param name as the history of what they write has it; null for one who did not say
 * @param client what limits take for one and the same: a name or an address; null for whom they do not count
 */
public record Caller(String name, Set<Role> roles, String client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }

    /** @throws Failure unless this one may, saying what is lacking and nothing of what was asked for */
    public void check(Role needed) {
        if (!may(needed)) {
            throw name == null ? BearerToken.missing() : BearerToken.insufficient(needed);
        }
    }
}
