package org.dixit.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
class EmbeddedPostgresTest {

    private static final String WHICH = "select system_identifier::text from pg_control_system()";

    @Inject
    Pool reactive;

    @Inject
    AgroalDataSource jdbc;

    @Test
    void bothDatasourcesLeadToTheSamePostgres() throws SQLException {
        String byReactiveUrl = reactive.query(WHICH).execute().await().indefinitely().iterator().next().getString(0);
        assertEquals(byReactiveUrl, byJdbcUrl());
    }

    private String byJdbcUrl() throws SQLException {
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(WHICH)) {
            result.next();
            return result.getString(1);
        }
    }
}
