package org.dixit.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.dixit.line.Progress;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** Puts a dossier into the embedded database where that is empty, so that the first query of a newcomer has an answer. */
class Sample {

    static final String RESOURCE = "/dossiers/kursk.ndjson";

    private static final Logger LOG = Logger.getLogger(Sample.class);

    private final DossierImport dossiers;
    private final DataSource dataSource;
    private final boolean enabled;
    private final boolean embedded;

    Sample(DossierImport dossiers, DataSource dataSource, Config config,
            @ConfigProperty(name = "dixit.sample.enabled", defaultValue = "true") boolean enabled) {
        this.dossiers = dossiers;
        this.dataSource = dataSource;
        this.enabled = enabled;
        // The embedded PostgreSQL makes itself known by where the configuration of the datasource comes from.
        this.embedded = config.getConfigValue("quarkus.datasource.jdbc.url").getSourceName().contains("embedded PostgreSQL");
    }

    void load(@Observes StartupEvent start) throws IOException, SQLException {
        if (enabled && embedded && isEmpty()) {
            ImportAnswer answer = load();
            LOG.infof("Loaded the sample dossier %s: %s; DIXIT_SAMPLE_ENABLED=false leaves it out", answer.dossier(), answer.created());
        }
    }

    ImportAnswer load() throws IOException {
        try (InputStream dossier = Sample.class.getResourceAsStream(RESOURCE)) {
            return dossiers.take(dossier, "sample", false, Progress.UNSEEN);
        }
    }

    private boolean isEmpty() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select not exists (select from known_object) and not exists (select from dossier)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
