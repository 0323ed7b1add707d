package bandhu.chassis.change;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private final ObjectMapper mapper;

    ChangedMembers(Sql sql, Calls calls, StoredJson json, ObjectMapper mapper) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
        this.mapper = mapper;
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

    /** The same between two snapshots of a record; null for none. */
    public Set<String> between(Object before, Object after) {
        Set<String> pointers = new LinkedHashSet<>();
        Diff.between(mapper.valueToTree(before), mapper.valueToTree(after))
                .forEach(member -> pointers.add(member.pointer()));
        return pointers;
    }
}
