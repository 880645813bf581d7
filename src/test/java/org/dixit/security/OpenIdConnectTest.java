package org.dixit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.dixit.value.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** OpenID Connect says who asks, beside the tokens of the configuration. The provider's key is given, so none is needed. */
@QuarkusTest
@TestProfile(OpenIdConnectTest.Settings.class)
class OpenIdConnectTest {

    private static final String PRIVATE_KEY = "provider.private-key";

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var provider = pair();
            return Map.of(
                    PRIVATE_KEY, Base64.getEncoder().encodeToString(provider.getPrivate().getEncoded()),
                    Callers.OPENID_CONNECT, "true",
                    "quarkus.oidc.public-key", Base64.getEncoder().encodeToString(provider.getPublic().getEncoded()),
                    "dixit.access.tokens.desk.sha256", Sha256.of("desk's"),
                    "dixit.access.tokens.desk.roles", "exporter");
        }
    }

    /** From the configuration, since the profile is not seen by the same class loader as the tests. */
    @ConfigProperty(name = PRIVATE_KEY)
    String privateKey;

    @Test
    void rolesComeFromTheToken() {
        export(signed(provider(), "text-reader", "exporter"), 404);
        export(signed(provider(), "EXPORTER"), 404);
        export(signed(provider(), "editor", "uma_authorization"), 403);
    }

    @Test
    void aTokenOfTheConfigurationHoldsBesides() {
        export("desk's", 404);
    }

    @Test
    void aTokenOfSomeoneElseIsInvalid() {
        export(signed(pair().getPrivate(), "exporter"), 401).header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
    }

    @Test
    void anExpiredTokenIsInvalid() {
        export(Jwt.subject("ann").groups("exporter").expiresAt(Instant.now().minusSeconds(60)).sign(provider()), 401);
    }

    @Test
    void withoutATokenReadingIsOpenAndWritingIsNot() {
        given().contentType(ContentType.JSON).body("{\"query\": \"{ __typename }\"}").post("/graphql").then().statusCode(200);
        given().get("/dossiers/unknown").then().statusCode(401);
    }

    private static ValidatableResponse export(String token, int status) {
        return given().header("Authorization", "Bearer " + token).get("/dossiers/unknown").then().statusCode(status);
    }

    private static String signed(PrivateKey by, String... roles) {
        return Jwt.subject("ann").groups(Set.of(roles)).sign(by);
    }

    private PrivateKey provider() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
