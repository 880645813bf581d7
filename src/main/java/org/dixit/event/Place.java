package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where something happened.")
public abstract class Place {

    @NonNull
    @Description("The place's name.")
    public String name;

    @Description("Degrees north of the equator, -90 to 90 (WGS 84); null where it is not known.")
    public Double latitude;

    @Description("Degrees east of Greenwich, -180 to 180 (WGS 84); null where it is not known.")
    public Double longitude;
}
