package org.dixit.claim;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A report in a list.")
public abstract class ReportEdge extends Edge<Report> {
}
