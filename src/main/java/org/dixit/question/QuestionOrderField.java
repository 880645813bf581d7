package org.dixit.question;

import org.eclipse.microprofile.graphql.Description;

@Description("What questions can be ordered by.")
public enum QuestionOrderField {
    @Description("By key.") KEY,
    @Description("By how many disputes there are about it.") DISPUTES
}
