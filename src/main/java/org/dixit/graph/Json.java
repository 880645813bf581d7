package org.dixit.graph;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A value that is JSON already, in the shape of its selection, and goes to the wire as it is. */
@RegisterForReflection
public record Json(@JsonValue @JsonRawValue String text) {
}
