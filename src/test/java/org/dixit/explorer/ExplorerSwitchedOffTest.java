package org.dixit.explorer;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExplorerSwitchedOffTest.SwitchedOff.class)
class ExplorerSwitchedOffTest {

    public static class SwitchedOff implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.explorer.enabled", "false");
        }
    }

    @Test
    void nothingOfItIsThere() {
        given().get("/q/graphql-ui/").then().statusCode(404);
        given().get("/q/graphql-ui/render.js").then().statusCode(404);
    }
}
