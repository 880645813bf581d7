package org.dixit.assessment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a question comes to on a day.")
public abstract class Assessment {

    @Description("The day; null where there is no limit.")
    public LocalDate at;

    @NonNull
    @Description("The standing position of each holder, by the day said, then by key. Over 500 holders: the error TOO_MANY_HOLDERS.")
    public List<@NonNull Position> positions;

    @NonNull
    @Description("Where they cannot or may not both be right.")
    public List<@NonNull Dispute> disputes;

    @NonNull
    @Description("Who changed position until then, in order.")
    public List<@NonNull Revision> revisions;

    @NonNull
    @Description("Whether at least two positions take a side or give a range, and none is in dispute.")
    public Boolean agreed;

    @Description("From the lowest low to the highest high; null without any range.")
    public Range claimedRange;

    @Description("From the highest low to the lowest high: the numbers that all accept; null if there are none.")
    public Range agreedRange;
}
