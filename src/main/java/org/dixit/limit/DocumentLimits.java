package org.dixit.limit;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.ParsingListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses documents that have too much in them, before they are held against the schema. */
@ApplicationScoped
public class DocumentLimits {

    private final LimitsConfig limits;
    private final Numbers numbers;

    DocumentLimits(LimitsConfig limits, Numbers numbers) {
        this.limits = limits;
        this.numbers = numbers;
    }

    /** What listens while a document is parsed, since numbers are to be refused before they are read. */
    public ParsingListener numbers() {
        return numbers;
    }

    /** @throws Refusal if there is too much in it */
    public void check(Document document) {
        var count = new Count();
        count.add(document);
        refuseMore(count.aliases, limits.aliases(), "TOO_MANY_ALIASES", "aliases");
        refuseMore(count.directives, limits.directives(), "TOO_MANY_DIRECTIVES", "directives");
        refuseMore(count.fragments, limits.fragments(), "TOO_MANY_FRAGMENTS", "uses of fragments");
        if (count.introspects && !limits.introspection()) {
            throw new Refusal(400, "INTROSPECTION_OFF", "The schema cannot be asked for here: ask the operator for it.");
        }
        var shape = new Shape(document);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            refuseMore(shape.fields(operation), limits.rootFields(), "TOO_MANY_ROOT_FIELDS", "fields at its root");
            refuseMore(shape.depth(operation), limits.depth(), "TOO_DEEP", "levels of fields");
        }
    }

    private static void refuseMore(long there, long allowed, String code, String what) {
        if (there > allowed) {
            throw new Refusal(400, code, "The document has " + there + " " + what + ", and at most " + allowed
                    + " are taken: ask in several requests.");
        }
    }

    /** What is in a document as it is written. */
    private static final class Count {

        private int aliases;
        private int directives;
        private int fragments;
        private boolean introspects;

        private void add(Node<?> node) {
            if (node instanceof Field field) {
                aliases += field.getAlias() == null ? 0 : 1;
                introspects |= Shape.asksForTheSchema(field);
            }
            if (node instanceof DirectivesContainer<?> container) {
                directives += container.getDirectives().size();
            }
            if (node instanceof FragmentSpread || node instanceof InlineFragment) {
                fragments++;
            }
            node.getChildren().forEach(this::add);
        }
    }
}
