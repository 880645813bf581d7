package org.dixit.dossier;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.dixit.line.Consequence;
import org.dixit.line.LineType;
import org.dixit.line.LineTypes;
import org.dixit.line.Writing;

/** Makes objects part of a dossier that is named beside their lines. */
@Singleton
class Membership implements Consequence {

    private static final String ADD = """
            insert into dossier_%1$s (dossier_id, %1$s_id)
            select d.id, o.id
            from staged s
            join %1$s o on o.key = s.key
            join dossier d on d.key = ?
            where s.type = '%1$s'
            on conflict do nothing""";

    private final LineTypes types;

    Membership(LineTypes types) {
        this.types = types;
    }

    @Override
    public void follow(Connection connection, Writing writing) throws SQLException {
        if (writing.dossier() == null) {
            return;
        }
        for (LineType type : DossierLine.ofObjects(types)) {
            try (var statement = connection.prepareStatement(ADD.formatted(type.name()))) {
                statement.setString(1, writing.dossier());
                statement.executeUpdate();
            }
        }
    }
}
