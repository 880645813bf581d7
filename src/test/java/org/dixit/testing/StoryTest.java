package org.dixit.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that ask about the story of {@link Sarne}, which is there before the first of them and gone after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoryTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @TestHTTPResource("/dossiers")
    URI dossiers;

    @Inject
    AgroalDataSource database;

    protected GraphQl service;

    @BeforeAll
    void tellTheStory() throws IOException, InterruptedException, SQLException {
        Sarne.tell(dossiers, database);
        service = new GraphQl(graphql);
    }

    @AfterAll
    void forgetTheStory() throws SQLException {
        Sarne.forget(database);
    }
}
