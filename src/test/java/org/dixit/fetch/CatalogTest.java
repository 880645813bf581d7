package org.dixit.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever the schema offers below Query and in the payloads of Mutation, the catalog says how it is read: each field, filter, argument and order. */
@QuarkusTest
class CatalogTest {

    private static final Set<String> PAGING = Set.of("first", "after", "last", "before", "filter", "orderBy");

    @Inject
    Catalog catalog;

    @Inject
    GraphQLSchema schema;

    private final Set<String> missing = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyFieldFilterArgumentAndOrderOfTheSchemaIsDescribed() {
        walk(schema.getQueryType(), catalog.type("Query"));
        schema.getMutationType().getFieldDefinitions().forEach(mutation -> walkPayload(GraphQLTypeUtil.unwrapAll(mutation.getType())));

        assertEquals(Set.of(), missing);
        assertEquals(true, seen.size() > 20, "types seen: " + seen);
    }

    private void walkPayload(GraphQLType payload) {
        walk((GraphQLObjectType) payload, catalog.type(((GraphQLObjectType) payload).getName()));
    }

    /** A type may be described in several places, such as one that several columns share: each of them is looked at. */
    private void walk(GraphQLObjectType type, ObjectType described) {
        boolean shared = catalog.type(type.getName()) != described;
        if (!seen.add(type.getName()) && !shared) {
            return;
        }
        type.getFieldDefinitions().forEach(definition -> {
            var field = described.fields().get(definition.getName());
            if (field == null) {
                missing.add(type.getName() + "." + definition.getName());
            } else if (field instanceof ListingField listing) {
                walkListing(type.getName() + "." + definition.getName(), definition, listing.listing());
            } else {
                walkValue(type.getName() + "." + definition.getName(), definition, field);
            }
        });
    }

    private void walkValue(String where, GraphQLFieldDefinition definition, Field field) {
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType target) {
            field.type(catalog).ifPresentOrElse(
                    described -> walk(target, described),
                    () -> missing.add(where + ": " + target.getName()));
        }
    }

    private void walkListing(String where, GraphQLFieldDefinition definition, Listing listing) {
        var connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!connection.getName().equals(listing.connection())) {
            missing.add(where + ": " + connection.getName() + ", described as " + listing.connection());
        }
        expect(where + " has no ", List.of("edges", "nodes", "pageInfo", "totalCount"), names(connection));
        var edge = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(connection.getField("edges").getType());
        edge.getFieldDefinitions().stream()
                .filter(field -> !Set.of("cursor", "node").contains(field.getName()))
                .forEach(field -> {
                    var described = listing.edgeFields().get(field.getName());
                    if (described == null) {
                        missing.add(where + " edges." + field.getName());
                    } else {
                        walkValue(where + " edges." + field.getName(), field, described);
                    }
                });
        walkArguments(where, definition, listing);
        walkNode(where, GraphQLTypeUtil.unwrapAll(edge.getField("node").getType()));
    }

    private void walkNode(String where, Object node) {
        if (node instanceof GraphQLInterfaceType anyNode) {
            schema.getImplementations(anyNode).forEach(type -> walk(type, catalog.type(type.getName())));
        } else if (node instanceof GraphQLObjectType type) {
            walk(type, catalog.type(type.getName()));
        } else {
            missing.add(where + " edges.node");
        }
    }

    private void walkArguments(String where, GraphQLFieldDefinition definition, Listing listing) {
        definition.getArguments().stream()
                .map(GraphQLArgument::getName)
                .filter(name -> !PAGING.contains(name) && !listing.arguments().containsKey(name) && !name.equals(listing.given()))
                .forEach(name -> missing.add(where + "(" + name + ")"));
        var filter = definition.getArgument("filter");
        if (filter != null) {
            var fields = ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(filter.getType())).getFieldDefinitions();
            fields.stream()
                    .filter(field -> !listing.filters().containsKey(field.getName()))
                    .forEach(field -> missing.add(where + "(filter: {" + field.getName() + "})"));
        }
        var orderBy = definition.getArgument("orderBy");
        if (orderBy != null) {
            var field = ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(orderBy.getType())).getField("field");
            var orders = listing.orders().stream().map(Order::name).toList();
            ((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getType())).getValues().stream()
                    .filter(value -> !orders.contains(value.getName()))
                    .forEach(value -> missing.add(where + "(orderBy: {field: " + value.getName() + "})"));
        }
    }

    private void expect(String what, List<String> wanted, Set<String> there) {
        wanted.stream().filter(name -> !there.contains(name)).forEach(name -> missing.add(what + name));
    }

    private static Set<String> names(GraphQLObjectType type) {
        var names = new HashSet<String>();
        type.getFieldDefinitions().forEach(field -> names.add(field.getName()));
        return names;
    }
}
