package org.dixit.dossier;

import java.util.List;
import org.dixit.claim.ClaimApi;
import org.dixit.claim.ClaimConnection;
import org.dixit.claim.ClaimFilter;
import org.dixit.claim.ClaimOrder;
import org.dixit.document.Document;
import org.dixit.document.DocumentConnection;
import org.dixit.document.DocumentFilter;
import org.dixit.document.DocumentOrder;
import org.dixit.event.Event;
import org.dixit.event.EventConnection;
import org.dixit.event.EventFilter;
import org.dixit.event.EventOrder;
import org.dixit.graph.Paging;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public interface DossierApi {

    @Query
    @Description("The dossier with a key; null where there is none.")
    Dossier dossier(@NonNull @Description("The dossier's key.") String key);

    @Query
    @Description("Dossiers, by key.")
    DossierConnection dossiers(
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("Its title in the language asked for; else English; else whichever there is.")
    String title(@Source Dossier dossier, @Description(Paging.LANGUAGE) String language);

    @NonNull
    @Description("The events that it defines; by when they occurred where no order is given.")
    EventConnection events(@Source Dossier dossier,
            @Description(Paging.FILTER) EventFilter filter,
            @Description(Paging.ORDER) EventOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("The documents that it defines; the newest first where no order is given.")
    DocumentConnection documents(@Source Dossier dossier,
            @Description(Paging.FILTER) DocumentFilter filter,
            @Description(Paging.ORDER) DocumentOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("The claims that it defines." + ClaimApi.BY_DAY_SAID)
    ClaimConnection claims(@Source Dossier dossier,
            @Description(Paging.FILTER) ClaimFilter filter,
            @Description(Paging.ORDER) ClaimOrder orderBy,
            @Description(Paging.FIRST) @DefaultValue(Paging.DEFAULT_SIZE) Integer first,
            @Description(Paging.AFTER) String after);

    @NonNull
    @Description("The dossiers that define it, by key.")
    List<@NonNull Dossier> dossiers(@Source Document document);

    @NonNull
    @Description("The dossiers that define it, by key.")
    List<@NonNull Dossier> dossiers(@Source Event event);
}
