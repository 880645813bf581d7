package org.dixit.document;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A document in a list.")
public abstract class DocumentEdge extends Edge<Document> {
}
