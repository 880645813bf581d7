package org.dixit.claim;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a claim's reports.")
public abstract class ReportConnection extends Connection<ReportEdge, Report> {
}
