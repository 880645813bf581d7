package org.dixit.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.dixit.limit.DocumentLimits;
import org.dixit.limit.LimitsConfig;
import org.dixit.limit.Refusal;

/**
 * Parses documents and holds them against the limits and the schema. Clients send the same few again and again, with other
 * variables, so valid ones are kept: as many as fit into so much memory, whoever sends how many.
 */
@ApplicationScoped
@RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class Documents {

    /** Roughly what a document takes with its syntax tree, for each character of it. */
    private static final int BYTES_PER_CHARACTER = 60;
    private static final int BYTES_AT_LEAST = 2_000;

    private final Engine engine;
    private final PersistedQueries persisted;
    private final DocumentLimits limits;
    private final LimitsConfig config;
    private final ParserOptions options;
    private final Cache<String, PreparsedDocumentEntry> valid;

    Documents(Engine engine, PersistedQueries persisted, DocumentLimits limits, LimitsConfig config) {
        this.engine = engine;
        this.persisted = persisted;
        this.limits = limits;
        this.config = config;
        this.options = ParserOptions.getDefaultOperationParserOptions().transform(parser -> parser
                .maxCharacters(config.characters())
                .maxWhitespaceTokens(config.characters())
                .maxTokens(config.tokens())
                .parsingListener(limits.numbers()));
        this.valid = Caffeine.newBuilder()
                .maximumWeight(config.documentCache().asLongValue())
                .weigher((String text, PreparsedDocumentEntry document) -> BYTES_AT_LEAST + BYTES_PER_CHARACTER * text.length())
                .executor(Runnable::run)
                .build();
    }

    /** Has the engine take a document that {@link Operations} has looked at already, and hands over in the context. */
    void install(@Observes GraphQL.Builder graphql) {
        graphql.preparsedDocumentProvider((input, parse) ->
                CompletableFuture.completedFuture(input.getGraphQLContext().get(PreparsedDocumentEntry.class)));
    }

    /**
     * The document of a request, or what is wrong with it.
     *
     * @throws Refusal if there is too much in it
     */
    PreparsedDocumentEntry prepare(GraphQlRequest request) {
        var prepared = prepare(persisted.document(request));
        if (!prepared.hasErrors()) {
            persisted.keep(request);
        }
        return prepared;
    }

    private PreparsedDocumentEntry prepare(String text) {
        var known = valid.getIfPresent(text);
        if (known != null) {
            return known;
        }
        var prepared = parse(text);
        if (!prepared.hasErrors()) {
            valid.put(text, prepared);
        }
        return prepared;
    }

    private PreparsedDocumentEntry parse(String text) {
        try {
            var document = new Parser().parseDocument(ParserEnvironment.newParserEnvironment()
                    .document(text).parserOptions(options).locale(Locale.ENGLISH).build());
            limits.check(document);
            return validate(document);
        } catch (ParseCancelledTooManyCharsException tooMuch) {
            throw new Refusal(400, "TOO_MANY_CHARACTERS", "The document has more than " + config.characters() + " characters: ask in several requests.");
        } catch (ParseCancelledTooDeepException tooMuch) {
            throw new Refusal(400, "TOO_DEEP", "The document's braces and brackets lie too deep in each other: ask in several requests.");
        } catch (ParseCancelledException tooMuch) {
            throw new Refusal(400, "TOO_MANY_TOKENS", "The document has more than " + config.tokens() + " tokens: ask in several requests.");
        } catch (InvalidSyntaxException malformed) {
            return new PreparsedDocumentEntry(malformed.toInvalidSyntaxError());
        }
    }

    private PreparsedDocumentEntry validate(Document document) {
        var errors = ParseAndValidate.validate(engine.schema(), document, Locale.ENGLISH);
        return errors.isEmpty() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(document, errors);
    }
}
