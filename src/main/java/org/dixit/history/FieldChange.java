package org.dixit.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a value was added, replaced or taken away.")
public abstract class FieldChange {

    @NonNull
    @Description("Where it is in the object's line, as dossiers have it: reports[0].evidence[1].start.")
    public String path;

    @Description("What stood there; null where nothing did.")
    public String before;

    @Description("What stands there since; null where nothing does.")
    public String after;
}
