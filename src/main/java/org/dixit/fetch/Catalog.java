package org.dixit.fetch;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** All object types and how their fields are read, as the features describe them together. */
@Singleton
public class Catalog {

    private final Map<String, ObjectType> types = new LinkedHashMap<>();
    private final Map<String, String> nodes = new LinkedHashMap<>();

    @Inject
    Catalog(Instance<Fields> features) {
        features.forEach(feature -> feature.describe(this));
    }

    /** The type of this name, to be described further or used. */
    public ObjectType type(String name) {
        return types.computeIfAbsent(name, ObjectType::new);
    }

    /** A type whose objects have a global id and a key in a table. */
    public ObjectType node(String name, String table) {
        nodes.put(name, table);
        return type(name).nodeId().column("key");
    }

    AnyNode anyNode() {
        return new AnyNode(this, nodes);
    }
}
