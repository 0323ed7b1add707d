package bandhu.chassis.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Spares a token that was verified moments ago its second verification, which costs as much as a small query. Asked before
 * OIDC; what is not known here, or longer ago than {@link #TRUSTED}, or expired, is OIDC's as ever. Tokens are not asked about
 * at their issuer, so there is no revocation to miss; a signing key that the issuer withdraws is trusted so much longer at most.
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
    static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final String SCHEME = "bearer ";
    private static final int MOST = 10_000;
    private static final int BEFORE_OIDC = 100;
    private final Map<String, Verified> known = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Verified(SecurityIdentity identity, Instant expires, long until) {}

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** To be called with what all checks of a token led to. */
    void remember(JsonWebToken token, SecurityIdentity identity) {
        if (known.size() >= MOST) {
            known.values().removeIf(verified -> !isFresh(verified));
        }
        if (known.size() < MOST && token.getRawToken() != null) {
            Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
            known.put(token.getRawToken(), new Verified(identity, expires, System.nanoTime() + TRUSTED.toNanos()));
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return Uni.createFrom().item(find(request.request().headers().getAll("Authorization")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + BEFORE_OIDC;
    }

    private SecurityIdentity find(List<String> authorization) {
        if (authorization.size() != 1 || !authorization.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = authorization.getFirst().substring(SCHEME.length()).trim();
        Verified verified = known.get(token);
        if (verified != null && !isFresh(verified)) {
            known.remove(token, verified);
            return null;
        }
        return verified == null ? null : verified.identity();
    }

    private boolean isFresh(Verified verified) {
        return System.nanoTime() - verified.until() < 0 && clock.instant().isBefore(verified.expires());
    }
}
