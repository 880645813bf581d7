package org.dixit.fetch;

import io.smallrye.graphql.cdi.CdiLookupService;

/**
 * Lets an interface be a {@code @GraphQLApi}. What is read is declared by interfaces, for the schema's sake; nothing
 * implements them, because the statement of the root field answers.
 */
public class DeclaredApis extends CdiLookupService {

    @Override
    public boolean isResolvable(Class<?> api) {
        return api.isInterface() || super.isResolvable(api);
    }
}
