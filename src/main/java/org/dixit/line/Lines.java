package org.dixit.line;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where lines to be written come from. */
@FunctionalInterface
public interface Lines {

    /** Gives them one after the other, as long as they are wanted. */
    void to(Sink sink) throws IOException, SQLException;

    /** Takes lines as they are read. */
    interface Sink {

        /**
         * @param line null if it cannot be told what it is
         * @return whether more lines are wanted
         */
        boolean take(Line line) throws SQLException;

        Problems problems();
    }

    /** Lines that have been read and have no problems. */
    static Lines of(List<Line> lines) {
        return sink -> {
            for (Line line : lines) {
                sink.take(line);
            }
        };
    }
}
