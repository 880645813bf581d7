package org.dixit.document;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of documents.")
public abstract class DocumentConnection extends Connection<DocumentEdge, Document> {
}
