package org.dixit.testing;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** Leads the service's way to its database through a {@link StatementCounter}, wherever the database is and whoever said so. */
public class ThroughStatementCounter implements ConfigSourceInterceptor {

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var configured = context.proceed(name);
        return configured != null && name.equals("quarkus.datasource.reactive.url")
                ? configured.withValue(StatementCounter.addressBefore(configured.getValue()))
                : configured;
    }
}
