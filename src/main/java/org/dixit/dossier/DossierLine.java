package org.dixit.dossier;

import static org.dixit.line.Kinds.TITLE;
import static org.dixit.line.Kinds.texts;

import java.util.List;
import java.util.Set;

import org.dixit.line.LineType;
import org.dixit.line.LineTypes;
import org.dixit.line.Place;
import org.dixit.line.Shape;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The line that a dossier begins with. Written last: every other line of the dossier becomes a part of it. */
@Singleton
@Priority(10)
class DossierLine extends LineType {

    static final String NAME = "dossier";

    private static final int VERSION = 1;

    private static final Shape DOSSIER = new Shape()
            .required("version", DossierLine::version)
            .required("title", texts(TITLE));

    private static final String WRITE = """
            insert into dossier (id, key, titles) overriding system value
            select id, key, body -> 'title' from changed where type = 'dossier'
            on conflict (key) do update set titles = excluded.titles;
            """;

    private static final String ADD = """
            insert into dossier_%1$s (dossier_id, %1$s_id)
            select d.id, o.id
            from staged header
            join dossier d on d.key = header.key
            join staged s on s.type = '%1$s'
            join %1$s o on o.key = s.key
            where header.type = 'dossier'
            on conflict do nothing;
            """;

    private final Instance<LineTypes> types;

    DossierLine(Instance<LineTypes> types) {
        super(NAME, DOSSIER);
        this.types = types;
    }

    /** All but itself. */
    static List<LineType> ofObjects(LineTypes types) {
        return types.all().stream().filter(type -> !type.name().equals(NAME)).toList();
    }

    private static JsonNode version(JsonNode value, Place place) {
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() == VERSION) {
            return value;
        }
        place.refuse("This is not a version of the format that can be read.", "Write the dossier in version " + VERSION + ".");
        return null;
    }

    @Override
    protected String statements(Set<String> staged) {
        StringBuilder statements = new StringBuilder(WRITE);
        for (LineType type : ofObjects(types.get())) {
            statements.append(ADD.formatted(type.name()));
        }
        return statements.toString();
    }
}
