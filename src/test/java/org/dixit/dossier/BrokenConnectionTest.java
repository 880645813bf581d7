package org.dixit.dossier;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BrokenConnectionTest {

    @TestHTTPResource("/dossiers")
    URL address;

    private final Dossiers dossiers;

    BrokenConnectionTest(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @BeforeEach
    void startEmpty() {
        dossiers.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void connectionGoneInTheMiddle_writesNothing(String framing) throws IOException {
        byte[] dossier = Dossiers.flood().getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream stream = socket.getOutputStream();
            write(stream, "POST /dossiers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n" + framing + "\r\n\r\n");
            write(stream, framing.endsWith("chunked") ? Integer.toHexString(dossier.length) + "\r\n" : "");
            stream.write(dossier);
            write(stream, framing.endsWith("chunked") ? "\r\n" : "");
            stream.flush();
            await().until(() -> !imports("idle in transaction", "active").isEmpty());
        }

        await().until(() -> imports("idle in transaction", "active").isEmpty());
        assertEquals(List.of("0"), dossiers.select("select count(*) from known_object"));
    }

    /** Other connections to this database that are in a transaction of COPY. */
    private List<String> imports(String... states) {
        return dossiers.select("select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() "
                + "and query like 'copy staged%' and state in ('" + String.join("', '", states) + "')");
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
