package org.dixit.fetch;

/** What a feature says about fields: those of its own types, and those of other types whose values are its own. */
@FunctionalInterface
public interface Fields {

    void describe(Catalog catalog);
}
