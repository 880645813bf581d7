package org.dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.testing.DossierTest;
import org.dixit.testing.GraphQl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How PostgreSQL answers the statements that are sent, at 100,000 claims: whatever is filtered by, ordered by or led to is
 * found by an index, and no more rows are sorted than a page has.
 */
@QuarkusTest
class PlansTest extends DossierTest {

    private static final int LARGEST_PAGE = 100;
    private static final Set<String> LARGE = Set.of("claim", "claimant", "report", "passage", "relay", "question", "position_claim", "dossier_claim",
            "dossier_question");

    @Inject
    Reader reader;

    @Inject
    Catalog catalog;

    @Inject
    GraphQLSchema schema;

    @Inject
    Pool pool;

    @BeforeAll
    void makeManyClaims() throws SQLException, IOException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/plans/many-claims.sql")));
            statement.execute("vacuum analyze");
        }
    }

    static Stream<String> orders() {
        return Stream.of("actors NAME KEY", "documents PUBLISHED KEY", "events OCCURRED KEY", "questions KEY DISPUTES", "claims CLAIMED RECORDED KEY")
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(1).flatMap(order -> Stream.of("ASC", "DESC")
                        .map(direction -> "%s(orderBy: {field: %s, direction: %s}) { nodes { key } pageInfo { hasNextPage } }".formatted(words[0], order, direction))));
    }

    static Stream<String> filters() {
        return Stream.of(
                "actors kind: MEDIA", "actors party: \"a7\"", "actors anonymous: true", "actors text: \"4711\"",
                "documents dossier: \"many\"", "documents publisher: \"a7\"", "documents language: \"fr\"",
                "documents published: {from: \"2010-01-01\", to: \"2010-01-10\"}", "documents text: \"4711\"",
                "events dossier: \"many\"", "events kind: TREATY", "events occurred: {from: \"2010-01-01\", to: \"2010-01-10\"}",
                "events participant: \"a7\"", "events partOf: \"e7\"", "events contested: true", "events contested: false",
                "events within: {south: 7, west: 6.5, north: 7.5, east: 7.5}", "events text: \"4711\"",
                "questions dossier: \"many\"", "questions event: \"e7\"", "questions kind: OPEN", "questions contested: true", "questions text: \"4711\"",
                "claims dossier: \"many\"", "claims dossier: \"few\"", "claims event: \"e7\"", "claims question: \"q7\"",
                "claims claimant: \"a1\"", "claims claimant: \"a1500\"", "claims party: \"a1\"", "claims party: \"a7\"",
                "claims document: \"d7\"", "claims stance: DENIES", "claims attribution: ANONYMOUS",
                "claims claimed: {from: \"2010-01-01\", to: \"2010-01-01\"}", "claims quantified: true", "claims disputed: true", "claims disputed: false",
                "claims retracted: true", "claims retracted: false", "claims text: \"4711\"", "claims text: \"soldiers\"",
                "disputes dossier: \"many\"", "disputes dossier: \"few\"", "disputes party: \"a7\"", "disputes event: \"e7\"",
                "disputes question: \"q4\"", "disputes certainty: CERTAIN")
                .map(line -> line.split(" ", 2))
                .map(words -> "%s(filter: {%s}) { nodes { key } }".formatted(words[0], words[1]));
    }

    static Stream<String> relations() {
        return Stream.of(
                "actor(key: \"a1\") { claims { nodes { key } pageInfo { hasNextPage } } }",
                "actor(key: \"a1500\") { claims { nodes { key } } }",
                "actor(key: \"a1\") { claims(orderBy: {field: CLAIMED, direction: DESC}) { nodes { key } } }",
                "actor(key: \"a1\") { events { nodes { key } } }",
                "actor(key: \"a77\") { party { key } affiliations { actor { key } } members { nodes { key } } history { nodes { version } } }",
                "document(key: \"d7\") { publisher { key } claims { nodes { key } } dossiers { key } history { nodes { version } } }",
                "event(key: \"e7\") { partOf { key } parts(first: 100) { nodes { key } } participants { nodes { key } } questions { nodes { key } } }",
                "event(key: \"e7\") { contested claims { nodes { key } } documents { nodes { key } } disputes { nodes { key } } dossiers { key } history { nodes { version } } }",
                "question(key: \"q101\") { event { key } parts { key } claims { nodes { key } } contested disputes { nodes { question { key } first { stance } second { stance } } } saidOn history { nodes { version } } }",
                "claim(key: \"c77\") { claimants { key } holders { key } event { key } question { key } reports { nodes { document { key } via { key } evidence { start } } } }",
                "claim(key: \"c77\") { standing disputedBy { nodes { key } } corroboratedBy { nodes { key } } history { nodes { version } } }",
                "node(id: \"Claim:c77\") { id }",
                "nodes(ids: [\"Claim:c77\", \"Event:e7\", \"Actor:a7\"]) { id }",
                "dossier(key: \"many\") { key }",
                "search(text: \"4711\") { edges { snippet node { id } } }",
                "claims(first: 10) { nodes { claimants { name } reports { nodes { document { publisher { name } } evidence { start } } } event { title } } }",
                "events(first: 20) { nodes { claims(first: 5) { nodes { claimants { name } } } } }");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"orders", "filters", "relations"})
    void isFoundByAnIndexAndSortsNoMoreThanAPage(String field) throws Exception {
        var problems = new ArrayList<String>();
        look(plan(field), problems);

        assertEquals(List.of(), problems);
    }

    /** An order by day is not read from its beginning: of a hundred thousand rows in 25 years, a month has a few hundred. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
            "claims(filter: {stance: DENIES, claimed: {from: \"2024-02-01\", to: \"2024-03-01\"}}) { nodes { key } }",
            "claims(filter: {claimed: {from: \"2024-02-01\", to: \"2024-03-01\"}}, orderBy: {field: CLAIMED, direction: ASC}) { nodes { key } pageInfo { hasNextPage } }",
            "claims(filter: {claimed: {from: \"2001-02-01\", to: \"2001-03-01\"}}, orderBy: {field: CLAIMED, direction: DESC}) { nodes { key } }",
            "claims(filter: {claimed: {from: \"2023-01-01\"}}) { nodes { key } }",
            "claims(filter: {claimed: {from: \"2022-01-01\", to: \"2023-12-31\"}}, last: 20) { nodes { key } pageInfo { hasPreviousPage } }"})
    void aRangeOfDaysIsReadFromItsBeginning(String field) throws Exception {
        var read = plan(field).findValues("Rows Removed by Filter").stream().mapToLong(JsonNode::asLong).sum();

        assertTrue(read < 5_000, () -> "reads " + read + " rows in vain");
    }

    /** A word that thousands of claims hold. */
    @Test
    void ofWhatIsFound_onlyWhatIsShownIsWorkedOut() throws Exception {
        var problems = new ArrayList<String>();
        lookForWhatIsWorkedOut(plan("search(text: \"soldiers\") { edges { snippet node { id } } }"), problems);

        assertEquals(List.of(), problems);
    }

    private static void lookForWhatIsWorkedOut(JsonNode node, List<String> problems) {
        if (node.path("Actual Rows").asDouble() > LARGEST_PAGE) {
            node.path("Output").forEach(value -> {
                if (value.asText().matches(".*(snippet|words_query|plain)\\(.*")) {
                    problems.add("works out " + value.asText() + " of " + node.path("Actual Rows").asDouble() + " rows");
                }
            });
        }
        node.path("Plans").forEach(below -> lookForWhatIsWorkedOut(below, problems));
    }

    @Test
    void everyOrderOfAFieldOfQueryIsLookedAt() {
        assertEquals(Set.of(), without(asked("orderBy", input -> GraphQLTypeUtil.unwrapAll(input.getField("field").getType()) instanceof GraphQLEnumType orders
                ? orders.getValues().stream().map(GraphQLEnumValueDefinition::getName)
                : Stream.empty()), orders()));
    }

    @Test
    void everyFilterOfAFieldOfQueryIsLookedAt() {
        assertEquals(Set.of(), without(asked("filter", input -> input.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName)), filters()));
    }

    /** For each field of Query that has this argument, what can be asked of it. */
    private Stream<List<String>> asked(String argument, Function<GraphQLInputObjectType, Stream<String>> names) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument(argument) != null)
                .flatMap(field -> names.apply((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getArgument(argument).getType()))
                        .map(name -> List.of(field.getName(), name)));
    }

    private static Set<List<String>> without(Stream<List<String>> asked, Stream<String> lookedAt) {
        var all = lookedAt.toList();
        return asked.filter(name -> all.stream().noneMatch(field -> field.matches(name.get(0) + "\\(.*\\b" + name.get(1) + "\\b.*"))).collect(Collectors.toSet());
    }

    /** Of all that is read of tables; what is computed leads on by the ids of a few objects. */
    @Test
    void everyRelationIsLookedAt() {
        var relations = new TreeSet<String>();
        Stream.of("Actor", "Affiliation", "Document", "Event", "Participant", "Question", "Claim", "Report", "Dispute")
                .forEach(type -> catalog.type(type).fields().forEach((name, field) -> {
                    if (field instanceof OneField || field instanceof ListingField
                            || field instanceof ListField list && list.type(catalog).get() != Values.LOCALIZED_TEXT) {
                        relations.add(type + "." + name);
                    }
                }));
        relations().forEach(field -> QueryTraverser.newQueryTraverser().schema(schema).document(new Parser().parseDocument("{ " + field + " }"))
                .variables(Map.of()).build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment visited) {
                        relations.remove(((GraphQLNamedType) visited.getFieldsContainer()).getName() + "." + visited.getField().getName());
                    }
                }));
        assertEquals(Set.of(), relations);
    }

    private static void look(JsonNode node, List<String> problems) {
        var type = node.path("Node Type").asText();
        if (type.equals("Seq Scan") && LARGE.contains(node.path("Relation Name").asText())) {
            problems.add("reads all of " + node.path("Relation Name").asText());
        }
        if (type.endsWith("Sort") && node.at("/Plans/0/Actual Rows").asDouble() > LARGEST_PAGE) {
            problems.add("sorts " + node.at("/Plans/0/Actual Rows").asDouble() + " rows by " + node.path("Sort Key"));
        }
        node.path("Plans").forEach(below -> look(below, problems));
    }

    private JsonNode plan(String field) throws Exception {
        var statement = statement(field);
        var plan = pool.withConnection(connection -> connection.preparedQuery("explain (analyze, verbose, timing off, format json) " + statement.text())
                .execute(Tuple.wrap(statement.values()))).toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        return GraphQl.json(plan.iterator().next().getValue(0).toString()).at("/0/Plan");
    }

    /** What would be sent for a field of Query. */
    private Sql statement(String field) {
        var captured = new ArrayList<Sql>();
        DataFetcher<?> capturing = environment -> {
            captured.add(reader.statement(environment));
            return null;
        };
        var query = schema.getQueryType();
        var registry = schema.getCodeRegistry().transform(fetchers -> query.getFieldDefinitions()
                .forEach(definition -> fetchers.dataFetcher(FieldCoordinates.coordinates(query, definition), capturing)));
        GraphQL.newGraphQL(schema.transform(builder -> builder.codeRegistry(registry))).build()
                .execute(ExecutionInput.newExecutionInput("{ " + field + " }").build());
        assertEquals(1, captured.size(), field);
        return captured.get(0);
    }
}
