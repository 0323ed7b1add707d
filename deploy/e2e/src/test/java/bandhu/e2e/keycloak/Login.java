package bandhu.e2e.keycloak;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways in which a person's program gets tokens: by a browser, and, for Keycloak's own command line, by a password. */
public final class Login {

    private static final String FRONTEND = "bandhu-frontend";
    private static final String BACK_AT = "http://localhost:3000/back";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Keycloak keycloak;

    Login(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** As a browser does for the frontend: the login page, its form, the code, and the code's exchange with PKCE. */
    public Tokens byBrowser(String user) {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        Response page = keycloak.request()
                .queryParam("client_id", FRONTEND)
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", BACK_AT)
                .queryParam("code_challenge", digest(verifier))
                .queryParam("code_challenge_method", "S256")
                .get("/realms/bandhu/protocol/openid-connect/auth");
        URI form = URI.create(found(FORM, page.asString()).replace("&amp;", "&"));
        Response back = keycloak.request()
                .urlEncodingEnabled(false)
                .cookies(page.getCookies())
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + user + "&password=" + Keycloak.PASSWORD)
                .post(form.getRawPath() + "?" + form.getRawQuery());
        return Tokens.of(keycloak.request()
                .formParam("grant_type", "authorization_code")
                .formParam("client_id", FRONTEND)
                .formParam("code", found(CODE, String.valueOf(back.header("Location"))))
                .formParam("redirect_uri", BACK_AT)
                .formParam("code_verifier", verifier)
                .post(Tokens.PATH));
    }

    /** As Keycloak's command line, a program of the same realm that has nothing to do with Bandhu. */
    public Tokens byPassword(String user) {
        return Tokens.of(keycloak.request()
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", user)
                .formParam("password", Keycloak.PASSWORD)
                .post(Tokens.PATH));
    }

    /** What a person may do in Keycloak's account console: saying something about themselves. */
    public Response sayOfOneself(String user, Object profile) {
        return keycloak.request()
                .header("Authorization", "Bearer " + byPassword(user).access())
                .contentType("application/json")
                .body(profile)
                .post("/realms/bandhu/account");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not found: " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String digest(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
