package org.dixit.page;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PageSwitchedOffTest.SwitchedOff.class)
class PageSwitchedOffTest {

    public static class SwitchedOff implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.page.enabled", "false");
        }
    }

    @Test
    void rootLeadsToTheExplorer() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "/q/graphql-ui/");
    }

    @Test
    void nothingOfThePageIsThere() {
        given().get("/disputes").then().statusCode(404);
        given().get("/index.html").then().statusCode(404);
        given().get("/page/app.js").then().statusCode(404);
    }
}
