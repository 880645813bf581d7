package org.dixit.question;

import org.dixit.event.Event;
import org.dixit.graph.Paging;
import org.dixit.history.ChangeConnection;
import org.dixit.history.History;
import org.dixit.recording.RecordingInputs;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public interface QuestionApi {

    @Query
    @Description("The question with a key; null where there is none.")
    Question question(@NonNull @Description("The question's key.") String key);

    @Query
    @Description("Questions; by key where no order is given.")
    QuestionConnection questions(
            @Description(Paging.FILTER) QuestionFilter filter,
            @Description(Paging.ORDER) QuestionOrder orderBy,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after,
            @Description(Paging.LAST) Integer last,
            @Description(Paging.BEFORE) String before);

    @NonNull
    @Description("Its wording in the language asked for; else English; else whichever there is.")
    String text(@Source Question question, @Description(Paging.LANGUAGE) String language);

    @Description("What its quantities count or measure, in the language asked for; else English; else whichever there is.")
    String unit(@Source Question question, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description("The questions about it, by key.")
    QuestionConnection questions(@Source Event event,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description(History.DESCRIPTION)
    ChangeConnection history(@Source Question question,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Mutation
    @NonNull
    @Description("Records a question." + RecordingInputs.IDEMPOTENT)
    RecordQuestionPayload recordQuestion(@NonNull @Description("What to write.") RecordQuestionInput input);
}
