package org.dixit.question;

import org.dixit.graph.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A question in a list.")
public abstract class QuestionEdge extends Edge<Question> {
}
