package org.dixit.question;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of answer a question has.")
public enum QuestionKind {
    @Description("A number.") QUANTITY,
    @Description("Yes or no.") POLAR,
    @Description("Anything; answers are listed and not compared.") OPEN
}
