package org.dixit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
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
    void serverThatBreaksOffWhileItIsGreetedIsUnavailable() throws IOException {
        var vertx = Vertx.vertx();
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            new Thread(() -> resetConnections(server)).start();
            var pool = PgPool.pool(vertx, new PgConnectOptions().setHost("127.0.0.1").setPort(server.getLocalPort())
                    .setDatabase("any").setUser("any").setPassword("any"), new PoolOptions());
            var unknown = IntStream.range(0, 2_000).mapToObj(time -> failureOf(pool))
                    .filter(failure -> !Optional.of(Outage.DATABASE_UNAVAILABLE).equals(Outage.of(failure))).map(Throwable::toString).distinct().toList();
            assertEquals(List.of(), unknown);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void resetConnections(ServerSocket server) {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                connection.setSoLinger(true, 0);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Throwable failureOf(Pool pool) {
        return assertThrows(CompletionException.class, () -> pool.getConnection().toCompletionStage().toCompletableFuture().join());
    }

    @Test
    void anyOtherFailureIsNoOutage() {
        assertEquals(Optional.empty(), Outage.of(new SQLException("syntax error", "42601")));
        assertEquals(Optional.empty(), Outage.of(new IllegalStateException("Timeout")));
        assertEquals(Optional.empty(), Outage.named("INTERNAL_ERROR"));
    }
}
