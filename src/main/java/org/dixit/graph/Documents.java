package org.dixit.graph;

import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.ParseAndValidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Parses documents and holds them against the schema. */
@ApplicationScoped
class Documents {

    private final Engine engine;

    Documents(Engine engine) {
        this.engine = engine;
    }

    /** Has the engine take a document that {@link Operations} has looked at already, and hands over in the context. */
    void install(@Observes GraphQL.Builder graphql) {
        graphql.preparsedDocumentProvider((input, parse) ->
                CompletableFuture.completedFuture(input.getGraphQLContext().get(PreparsedDocumentEntry.class)));
    }

    /** The document, or what is wrong with it. */
    PreparsedDocumentEntry prepare(String text) {
        try {
            var document = new Parser().parseDocument(
                    ParserEnvironment.newParserEnvironment().document(text).locale(Locale.ENGLISH).build());
            var errors = ParseAndValidate.validate(engine.schema(), document, Locale.ENGLISH);
            return errors.isEmpty() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(document, errors);
        } catch (InvalidSyntaxException malformed) {
            return new PreparsedDocumentEntry(malformed.toInvalidSyntaxError());
        }
    }
}
