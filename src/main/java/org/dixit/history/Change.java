package org.dixit.history;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That something was written of an object that it did not say before.")
public abstract class Change {

    @NonNull
    @Description("Which version of the object it made, counted from 1.")
    public Integer version;

    @NonNull
    @Description("When.")
    public OffsetDateTime at;

    @NonNull
    @Description("By whom.")
    public String by;

    @NonNull
    @Description("What kind of change it was.")
    public ChangeKind kind;

    @Description("Why, where that was said: of a retraction and of its undoing.")
    public String reason;

    @NonNull
    @Description("What says something else than before.")
    public List<@NonNull FieldChange> fields;
}
