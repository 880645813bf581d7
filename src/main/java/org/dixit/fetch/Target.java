package org.dixit.fetch;

/** What a row is shown as: an object of one type, or of the type that the row names. */
@FunctionalInterface
interface Target {

    void write(Selected selected, String row, Sql sql);
}
