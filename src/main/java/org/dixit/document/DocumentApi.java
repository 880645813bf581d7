package org.dixit.document;

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
public interface DocumentApi {

    @Query
    @Description("The document with a key; null where there is none.")
    Document document(@NonNull @Description("The document's key.") String key);

    @Query
    @Description("Documents; the newest first where no order is given.")
    DocumentConnection documents(
            @Description(Paging.FILTER) DocumentFilter filter,
            @Description(Paging.ORDER) DocumentOrder orderBy,
            @Description(Paging.FIRST) Integer first,
            @Description(Paging.AFTER) String after,
            @Description(Paging.LAST) Integer last,
            @Description(Paging.BEFORE) String before);

    @NonNull
    @Description("Its title in the language asked for; else English; else whichever there is.")
    String title(@Source Document document, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description(History.DESCRIPTION)
    ChangeConnection history(@Source Document document,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @Mutation
    @NonNull
    @Description("Records a document." + RecordingInputs.IDEMPOTENT)
    RecordDocumentPayload recordDocument(@NonNull @Description("What to write.") RecordDocumentInput input);

    @Mutation
    @NonNull
    @Description("Gives a document its text; passages are checked against it, and where any is not in it, nothing is written." + RecordingInputs.IDEMPOTENT)
    AttachTextPayload attachText(@NonNull @Description("What to write.") AttachTextInput input);
}
