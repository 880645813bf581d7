package org.dixit.graph;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.value.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphQL over HTTP leaves to a service: persisted queries, how long answers are good, which pages may ask. */
@QuarkusTest
class OverHttpTest {

    private static final String DOCUMENT = "query Once { __typename }";

    @Test
    void aHashStandsForADocumentOnceThatHasBeenSentWithIt() {
        var document = "query Persisted { __typename }";
        var hash = Sha256.of(document);

        post(null, hash).statusCode(200).body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(document, hash).statusCode(200).body("data.__typename", equalTo("Query"));
        post(null, hash).statusCode(200).body("data.__typename", equalTo("Query"));
        given().queryParam("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}").get("/graphql").then()
                .statusCode(200).body("data.__typename", equalTo("Query"));
    }

    @Test
    void aHashOfAnotherDocumentIsRefusedAndNotKept() {
        var hash = Sha256.of("query Other { __typename }");

        post(DOCUMENT, hash).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_MISMATCH"));
        post(null, hash).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void aDocumentThatIsNotValidIsNotKept() {
        var document = "{ nothing }";

        post(document, Sha256.of(document)).body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
        post(null, Sha256.of(document)).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void aGetIsAnsweredAgainOnlyWhereTheAnswerIsAnother() {
        var tag = get(given()).statusCode(200).header("Cache-Control", equalTo("private, no-cache")).header("Vary", startsWith("Accept"))
                .extract().header("ETag");

        get(given().header("If-None-Match", tag)).statusCode(304).header("ETag", equalTo(tag));
        get(given().header("If-None-Match", "W/\"another\"")).statusCode(200).body("data.__typename", equalTo("Query"));
    }

    @Test
    void anAnswerToAPostIsNotKept() {
        post(DOCUMENT, null).header("Cache-Control", equalTo("no-store")).header("ETag", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example", "Origin, null"})
    void aGetOfAPageOfAnotherSiteIsRefused(String header, String value) {
        get(given().header(header, value)).statusCode(403).body("errors[0].extensions.code", equalTo("CROSS_SITE_REQUEST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void aGetOfAPageOfThisSiteOrOfNoneIsAnswered(String site) {
        get(given().header("Sec-Fetch-Site", site)).statusCode(200);
    }

    @Test
    void aMutationByGetIsRefused() {
        given().queryParam("query", "mutation { __typename }").get("/graphql").then()
                .statusCode(405).header("Allow", equalTo("POST")).body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void severalRequestsInOneAreRefused() {
        given().contentType(ContentType.JSON).body(List.of(Map.of("query", DOCUMENT), Map.of("query", DOCUMENT))).post("/graphql").then()
                .statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST")).body("data", nullValue());
    }

    @Test
    void noOtherSiteIsAllowedToRead() {
        given().header("Origin", "https://evil.example").contentType(ContentType.JSON).body(Map.of("query", DOCUMENT)).post("/graphql").then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", "POST").options("/graphql").then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse get(RequestSpecification request) {
        return request.queryParam("query", DOCUMENT).get("/graphql").then();
    }

    private static ValidatableResponse post(String document, String hash) {
        var request = new HashMap<String, Object>();
        if (document != null) {
            request.put("query", document);
        }
        if (hash != null) {
            request.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        }
        return given().contentType(ContentType.JSON).body(request).post("/graphql").then();
    }
}
