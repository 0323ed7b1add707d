package bandhu.chassis.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** How long the token of the request in progress holds: what goes on after its request was answered must not outlive it. */
@ApplicationScoped
public class TokenLife {
    private final CurrentIdentityAssociation identities;

    TokenLife(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    public Instant end() {
        return identities.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }
}
