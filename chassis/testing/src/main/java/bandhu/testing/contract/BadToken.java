package bandhu.testing.contract;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import bandhu.testing.embedded.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The ways in which a request is not from whom it says. */
enum BadToken {
    NONE {
        @Override
        Client of(Tenant tenant) {
            return Client.anonymous();
        }
    },
    NO_TOKEN_AT_ALL_BUT_THE_WORD {
        @Override
        Client of(Tenant tenant) {
            return Client.bearing("");
        }
    },
    EXPIRED {
        @Override
        Client of(Tenant tenant) {
            return Client.bearing(tokens().mint(admin(tenant), Duration.ofMinutes(-10)));
        }
    },
    FOR_ANOTHER_AUDIENCE {
        @Override
        Client of(Tenant tenant) {
            return Client.bearing(changed(tenant, "aud", "somebody-else"));
        }
    },
    OF_ANOTHER_ISSUER {
        @Override
        Client of(Tenant tenant) {
            return Client.bearing(changed(tenant, "iss", "https://issuer.example.org"));
        }
    },
    WITHOUT_A_TENANT {
        @Override
        Client of(Tenant tenant) {
            return Client.bearing(changed(tenant, "tenant", ""));
        }
    },
    WITH_CLAIMS_OF_ONES_OWN {
        @Override
        Client of(Tenant tenant) {
            String[] parts = tokens().mint(admin(tenant)).split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace(tenant.name(), "another");
            parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
            return Client.bearing(String.join(".", parts));
        }
    },
    UNSIGNED {
        @Override
        Client of(Tenant tenant) {
            String[] parts = tokens().mint(admin(tenant)).split("\\.");
            String none = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
            return Client.bearing(none + "." + parts[1] + ".");
        }
    };

    private static final Duration HOUR = Duration.ofHours(1);

    abstract Client of(Tenant tenant);

    private static String changed(Tenant tenant, String claim, Object value) {
        Map<String, Object> claims = tokens().claims(admin(tenant), HOUR);
        claims.put(claim, value);
        return tokens().mint(claims);
    }

    private static Person admin(Tenant tenant) {
        return Person.of(tenant.name(), Roles.ADMIN);
    }

    private static Tokens tokens() {
        return TestInfrastructure.join().tokens();
    }
}
