package bandhu.chassis.change;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which members of a record changed after a version, for conflicts that are found member by member. */
@ApplicationScoped
public class ChangedMembers {
    private final Sql sql;
    private final Calls calls;
    private final StoredJson json;

    ChangedMembers(Sql sql, Calls calls, StoredJson json) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
    }

    /** RFC 6901 pointers, to the leaves of objects and to lists as wholes; empty when nothing changed since. */
    public Set<String> since(String collection, UUID recordId, long version) {
        Set<String> pointers = new LinkedHashSet<>();
        sql.query(
                        """
                SELECT before, after FROM change
                WHERE tenant_id = ? AND collection = ? AND record_id = ? AND version > ? ORDER BY id
                """,
                        row -> Diff.between(json.read(row.getString(1)), json.read(row.getString(2))),
                        calls.tenant(),
                        collection,
                        recordId,
                        version)
                .forEach(members -> members.forEach(member -> pointers.add(member.pointer())));
        return pointers;
    }
}
