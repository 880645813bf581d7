package org.dixit.graph;

/** What is said of the same arguments wherever they stand in the schema. */
public interface Paging {

    String FILTER = "Which of them; all where it is absent.";
    String ORDER = "In which order; see the field's description for what holds where it is absent.";
    String FIRST = "At most so many from the beginning, 1 to 100; 20 where neither first nor last is given.";
    String AFTER = "Only what follows this cursor.";
    String LAST = "At most so many from the end, 1 to 100; not together with first.";
    String BEFORE = "Only what comes before this cursor.";
    String LANGUAGE = "A BCP 47 tag, looked up as RFC 4647 says; else English, else the first tag there is.";
    String DEFAULT_SIZE = "20";
}
