package bandhu.chassis.rebuild;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The current tenant's rebuilds that have not ended well; one of a read model at a time. */
@ApplicationScoped
public class Rebuilds {
    private static final String OF = " WHERE tenant_id = ? AND job_id = ?";
    private static final String GIVE_WAY = """
            DELETE FROM rebuild r WHERE r.tenant_id = ? AND r.read_model = ? AND NOT EXISTS (
                SELECT FROM job j WHERE j.tenant_id = r.tenant_id AND j.id = r.job_id AND j.state IN ('queued', 'running'))""";
    private static final String BEGIN = """
            INSERT INTO rebuild (tenant_id, job_id, read_model, channels, waiting) VALUES (?, ?, ?, ?::text[], ?::text[])
            ON CONFLICT DO NOTHING""";

    private final Sql sql;
    private final Calls calls;

    Rebuilds(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    /**
     * A rebuild under way.
     *
     * @param waiting the services that have not told all their facts again
     */
    public record Rebuild(UUID job, String model, boolean asked, List<String> waiting) {}

    /** Begins one, in the place of one that failed or was cancelled; false while another is under way. */
    public boolean begin(UUID job, ReadModel model) {
        Set<String> owners = model.source() instanceof ReadModel.Facts facts
                ? facts.owners().values().stream().flatMap(Set::stream).collect(Collectors.toSet())
                : Set.of();
        sql.update(GIVE_WAY, calls.tenant(), model.name());
        return sql.update(
                        BEGIN,
                        calls.tenant(),
                        job,
                        model.name(),
                        List.copyOf(model.source().channels()),
                        List.copyOf(owners))
                == 1;
    }

    public Optional<Rebuild> find(UUID job) {
        return read(job, "");
    }

    /** The rebuild, locked: nothing is received on its channels until the transaction ends. */
    public Optional<Rebuild> lock(UUID job) {
        return read(job, " FOR UPDATE");
    }

    private Optional<Rebuild> read(UUID job, String lock) {
        return sql
                .query(
                        "SELECT job_id, read_model, asked_at IS NOT NULL AS asked, waiting FROM rebuild" + OF + lock,
                        Rebuilds::row,
                        calls.tenant(),
                        job)
                .stream()
                .findFirst();
    }

    public void asked(UUID job) {
        sql.update("UPDATE rebuild SET asked_at = now()" + OF, calls.tenant(), job);
    }

    /** A service has told all its facts again. */
    public void told(UUID job, String service) {
        sql.update("UPDATE rebuild SET waiting = array_remove(waiting, ?)" + OF, service, calls.tenant(), job);
    }

    public void end(UUID job) {
        sql.update("DELETE FROM rebuild" + OF, calls.tenant(), job);
    }

    private static Rebuild row(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getObject("job_id", UUID.class),
                row.getString("read_model"),
                row.getBoolean("asked"),
                Arrays.asList((String[]) row.getArray("waiting").getArray()));
    }
}
