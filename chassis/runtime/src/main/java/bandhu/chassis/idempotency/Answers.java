package bandhu.chassis.idempotency;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.SystemTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kept answers of the current tenant. Everything here is part of the transaction in progress. */
@ApplicationScoped
class Answers {
    static final Duration KEPT = Duration.ofHours(48);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private final Sql sql;
    private final Calls calls;
    private final Clock clock;
    private final ObjectMapper json;

    Answers(Sql sql, Calls calls, @SystemTime Clock clock, ObjectMapper json) {
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
        this.json = json;
    }

    /** The answer given before. Throws 409 while the same request is being worked on; keeps others out until the transaction ends. */
    Optional<Answer> find(RequestIdentity identity) {
        boolean mine = sql.query("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), identity.lock())
                .getFirst();
        if (!mine) {
            throw new ProblemException(CommonProblem.REQUEST_IN_PROGRESS, Text.of("request-in-progress.key"));
        }
        return sql
                .query(
                        "SELECT request, status, headers::text, body FROM idempotency"
                                + " WHERE tenant_id = ? AND scope = ? AND created_at > ?",
                        this::answer,
                        calls.tenant(),
                        identity.scope(),
                        clock.instant().minus(KEPT))
                .stream()
                .findFirst();
    }

    /** Leaves by a {@link Replay} where the request was answered before; 422 where its key was used for another. */
    void replayIfKnown(RequestIdentity identity) {
        Optional<Answer> before = find(identity);
        if (before.isPresent()) {
            before.get().require(identity);
            throw new Replay(before.get());
        }
    }

    /** Whether any of these scopes has an answer. */
    boolean knowsAny(List<byte[]> scopes) {
        return !sql.query(
                        "SELECT 1 FROM idempotency WHERE tenant_id = ? AND scope IN"
                                + " (SELECT decode(hex, 'hex') FROM unnest(?::text[]) AS s(hex)) LIMIT 1",
                        _ -> true,
                        calls.tenant(),
                        scopes.stream().map(HexFormat.of()::formatHex).toList())
                .isEmpty();
    }

    void keep(RequestIdentity identity, Answer answer) {
        sql.update(
                "INSERT INTO idempotency (tenant_id, scope, request, status, headers, body, created_at)"
                        + " VALUES (?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT (tenant_id, scope) DO UPDATE SET"
                        + " request = excluded.request, status = excluded.status, headers = excluded.headers,"
                        + " body = excluded.body, created_at = excluded.created_at",
                calls.tenant(),
                identity.scope(),
                answer.request(),
                answer.status(),
                write(answer.headers()),
                answer.body(),
                clock.instant());
    }

    private Answer answer(ResultSet row) throws SQLException {
        try {
            return new Answer(
                    row.getBytes(1), row.getInt(2), json.readValue(row.getString(3), HEADERS), row.getBytes(4));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
