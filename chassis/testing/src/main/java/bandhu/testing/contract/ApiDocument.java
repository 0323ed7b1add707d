package bandhu.testing.contract;

import io.restassured.RestAssured;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;

/** The OpenAPI document of the service under test, as it serves it. */
public final class ApiDocument {

    private ApiDocument() {}

    static String json() {
        return fetch("json");
    }

    static String yaml() {
        return fetch("yaml");
    }

    /** The document with every reference resolved. */
    public static OpenAPI read() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        var result = new OpenAPIV3Parser().readContents(json(), null, options);
        if (result.getOpenAPI() == null) {
            throw new AssertionError("the OpenAPI document does not parse: " + result.getMessages());
        }
        return result.getOpenAPI();
    }

    private static String fetch(String format) {
        return RestAssured.given()
                .queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
