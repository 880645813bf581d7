package org.dixit.security;

import java.util.Set;

/**
 * Who is asking, and what they may do.
 *
 * @param name as the history of what they write has it; null for one who did not say
 */
public record Caller(String name, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }

    public boolean isAnonymous() {
        return name == null;
    }
}
