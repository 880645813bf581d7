package org.dixit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"08006,DATABASE_UNAVAILABLE", "57P01,DATABASE_UNAVAILABLE", "57P03,DATABASE_UNAVAILABLE", "53100,DATABASE_FULL", "53300,BUSY"})
    void whatPostgresSaysIsTheSameOverEitherDriver(String state, Outage outage) {
        assertEquals(Optional.of(outage), Outage.of(new IllegalStateException(new SQLException("", state))));
        assertEquals(Optional.of(outage), Outage.of(new PgException("", "FATAL", state, null)));
    }

    @Test
    void serverThatIsNotThereIsUnavailable() {
        assertEquals(Optional.of(Outage.DATABASE_UNAVAILABLE), Outage.of(new IllegalStateException(new ConnectException())));
    }

    @Test
    void anyOtherFailureIsNoOutage() {
        assertEquals(Optional.empty(), Outage.of(new SQLException("syntax error", "42601")));
        assertEquals(Optional.empty(), Outage.of(new IllegalStateException("Timeout")));
        assertEquals(Optional.empty(), Outage.named("INTERNAL_ERROR"));
    }
}
