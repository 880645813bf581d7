package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("BoundingBox")
@Description("A part of the earth between two latitudes and two longitudes, in degrees (WGS 84), edges included. If west is greater than east, it crosses the antimeridian.")
public record BoundingBox(
        @NonNull @Description("The southern edge, -90 to 90.") Double south,
        @NonNull @Description("The western edge, -180 to 180.") Double west,
        @NonNull @Description("The northern edge, -90 to 90; not less than the southern.") Double north,
        @NonNull @Description("The eastern edge, -180 to 180.") Double east) {
}
