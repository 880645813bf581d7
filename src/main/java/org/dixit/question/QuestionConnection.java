package org.dixit.question;

import org.dixit.graph.Connection;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of questions.")
public abstract class QuestionConnection extends Connection<QuestionEdge, Question> {
}
