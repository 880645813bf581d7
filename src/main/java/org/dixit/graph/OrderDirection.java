package org.dixit.graph;

import org.eclipse.microprofile.graphql.Description;

@Description("Which end of an order comes first.")
public enum OrderDirection {
    @Description("The smallest or earliest first.") ASC,
    @Description("The largest or latest first.") DESC
}
