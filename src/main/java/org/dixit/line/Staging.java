package org.dixit.line;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The way of lines into the {@link Workspace}, and what is noted of them on it. */
final class Staging implements Lines.Sink {

    private final Connection connection;
    private final Workspace workspace;
    private final Problems problems = new Problems();
    private final Set<String> types = new HashSet<>();
    private boolean everyKeyIsKnown = true;
    private long lines;

    Staging(Connection connection) throws SQLException {
        this.connection = connection;
        this.workspace = Workspace.open(connection);
    }

    /** @throws LinesRefused if there is more wrong with the lines themselves than is told */
    void stage(Lines lines) throws IOException, SQLException {
        try {
            lines.to(this);
        } catch (IOException | SQLException | RuntimeException e) {
            workspace.giveUp();
            throw e;
        }
        if (problems.isFull()) {
            workspace.giveUp();
            problems.refuseIfAny();
        }
        workspace.finish(connection);
    }

    @Override
    public boolean take(Line line) throws SQLException {
        if (line == null) {
            everyKeyIsKnown = false;
        } else {
            types.add(line.type());
            workspace.stage(line);
            lines++;
        }
        return !problems.isFull();
    }

    @Override
    public Problems problems() {
        return problems;
    }

    long lines() {
        return lines;
    }

    Set<String> types() {
        return types;
    }

    /** False where a line could not be read, which may be the one that another one names. */
    boolean everyKeyIsKnown() {
        return everyKeyIsKnown;
    }
}
