package org.dixit.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.dixit.limit.LimitsConfig;
import org.dixit.limit.Refusal;
import org.dixit.value.Sha256;

/**
 * Automatic persisted queries, as Apollo's clients do them: a client sends a document's hash alone, so that the request is
 * short and may be a GET; where that is not known here, it sends the document once more with it.
 */
@ApplicationScoped
class PersistedQueries {

    static final String EXTENSION = "persistedQuery";

    private static final int BYTES_AT_LEAST = 300;

    private final Cache<String, String> documents;

    PersistedQueries(LimitsConfig limits) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(limits.persistedQueries().asLongValue())
                .weigher((String hash, String document) -> BYTES_AT_LEAST + 2 * document.length())
                .executor(Runnable::run)
                .build();
    }

    /** The document of a request, be it that only its hash is there. */
    String document(GraphQlRequest request) {
        var hash = hash(request);
        if (hash == null || request.document() != null) {
            return request.document();
        }
        var document = documents.getIfPresent(hash);
        if (document == null) {
            // These words are part of the protocol: clients look for them.
            throw new Refusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        }
        return document;
    }

    /** Keeps the document of a request that names its hash, too. To be called once the document is known to be valid. */
    void keep(GraphQlRequest request) {
        var hash = hash(request);
        if (hash != null && documents.getIfPresent(hash) == null) {
            if (!Sha256.of(request.document()).equals(hash)) {
                throw new Refusal(400, "PERSISTED_QUERY_MISMATCH", "The hash is not the SHA-256 of the document in UTF-8, in hexadecimal.");
            }
            documents.put(hash, request.document());
        }
    }

    private static String hash(GraphQlRequest request) {
        if (!(request.extensions().get(EXTENSION) instanceof Map<?, ?> persisted)) {
            return null;
        }
        if (!(persisted.get("version") instanceof Number version && version.intValue() == 1 && persisted.get("sha256Hash") instanceof String hash)) {
            throw new Refusal(400, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
        }
        return hash;
    }
}
