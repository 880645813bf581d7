package org.dixit.event;

import java.util.Map;
import org.dixit.fetch.Condition;
import org.dixit.fetch.Sql;
import org.dixit.graph.BadRequest;

/** An event's place lies in a {@link BoundingBox}, on either side of the antimeridian. */
final class Within implements Condition {

    @Override
    public void write(Object value, String row, String parent, Sql sql) {
        var box = (Map<?, ?>) value;
        double south = degrees(box, "south", 90);
        double west = degrees(box, "west", 180);
        double north = degrees(box, "north", 90);
        double east = degrees(box, "east", 180);
        if (south > north) {
            throw new BadRequest("INVALID_BOX", "The box's south, " + south + ", lies north of its north, " + north + ": exchange them.");
        }
        sql.add(row).add(".latitude between ").bind(south).add("::float8 and ").bind(north).add("::float8 and ");
        var longitude = row + ".longitude";
        if (west <= east) {
            sql.add("(").add(longitude).add(" between ").bind(west).add("::float8 and ").bind(east).add("::float8");
            // 180 degrees east and west are one meridian.
            sql.add(west == -180 ? " or " + longitude + " = 180" : "").add(east == 180 ? " or " + longitude + " = -180" : "").add(")");
        } else {
            sql.add("(").add(longitude).add(" >= ").bind(west).add("::float8 or ").add(longitude).add(" <= ").bind(east).add("::float8)");
        }
    }

    private static double degrees(Map<?, ?> box, String edge, double limit) {
        double degrees = ((Number) box.get(edge)).doubleValue();
        if (!(Math.abs(degrees) <= limit)) {
            throw new BadRequest("INVALID_BOX", "The box's " + edge + " is " + degrees + ": give degrees from -" + (int) limit + " to " + (int) limit + ".");
        }
        return degrees;
    }
}
