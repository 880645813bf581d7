package org.dixit.graph;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages of another site may ask where the operator lets them, and what those of all others. */
@QuarkusTest
@TestProfile(CorsTest.Settings.class)
class CorsTest {

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", FRONTEND);
        }
    }

    private static final String FRONTEND = "https://frontend.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void listedSite_isAnswered() {
        get(from(FRONTEND)).statusCode(200).header(ALLOWED, FRONTEND).body("data.__typename", equalTo("Query"));
        from(FRONTEND).contentType(ContentType.JSON).body("{\"query\": \"{ __typename }\"}").post("/graphql")
                .then().statusCode(200).header(ALLOWED, FRONTEND);
    }

    @Test
    void anotherSite_isRefused() {
        get(from("https://evil.example")).statusCode(403).header(ALLOWED, nullValue());
    }

    /** Browsers tell no Origin of what they fetch for an image or a link, so CORS does not look at it. */
    @Test
    void imageOfWhicheverSite_isRefused() {
        get(given().header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Dest", "image")).statusCode(403)
                .body("errors[0].extensions.code", equalTo("CROSS_SITE_REQUEST"));
    }

    private static RequestSpecification from(String site) {
        return given().header("Origin", site).header("Sec-Fetch-Site", "cross-site");
    }

    private static ValidatableResponse get(RequestSpecification request) {
        return request.queryParam("query", "{ __typename }").get("/graphql").then();
    }
}
