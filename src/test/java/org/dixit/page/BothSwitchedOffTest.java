package org.dixit.page;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BothSwitchedOffTest.SwitchedOff.class)
class BothSwitchedOffTest {

    public static class SwitchedOff implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dixit.page.enabled", "false", "dixit.explorer.enabled", "false");
        }
    }

    @Test
    void nothingIsAtTheRoot() {
        given().get("/").then().statusCode(404);
    }
}
