package org.dixit.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("PlaceInput")
@Description("A place.")
public record PlaceInput(
        @NonNull @Description("Its name.") String name,
        @Description("In degrees (WGS 84), -90 to 90; together with the longitude.") Double latitude,
        @Description("In degrees (WGS 84), -180 to 180; together with the latitude.") Double longitude) {
}
