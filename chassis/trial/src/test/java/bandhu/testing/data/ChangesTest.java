package bandhu.testing.data;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.ChangedMembers;
import bandhu.chassis.change.Changes;
import bandhu.chassis.change.History;
import bandhu.chassis.change.NewChange;
import bandhu.chassis.change.seal.ChangeVerifier;
import bandhu.chassis.change.seal.Verification;
import bandhu.chassis.change.seal.Verification.Kind;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ChangesTest {
    @Inject
    Work work;

    @Inject
    OwnerDatabase owner;

    @Inject
    Changes changes;

    @Inject
    Calls calls;

    @Inject
    Clock clock;

    @Inject
    ChangeVerifier verifier;

    @Inject
    History history;

    @Inject
    ChangedMembers changedMembers;

    @Inject
    Sql sql;

    final String tenant = Tenants.random().name();
    final UUID record = Uuid7.next();

    record Address(String city, String street) {}

    record State(String name, Address address, List<String> tags, BigDecimal rate, double share, long version) {}

    static final State FIRST =
            new State("Ann", new Address("Kandy", "1"), List.of("a"), new BigDecimal("1.50"), 0.1, 1);
    static final State SECOND =
            new State("Anna", new Address("Galle", "1"), List.of("a", "b"), new BigDecimal("1.5"), 0.1, 2);

    @Test
    void history_tells_from_what_to_what_newest_first() {
        write(1, null, FIRST);
        write(2, FIRST, SECOND);

        Page<ChangeView> page = history(Map.of());

        assertThat(page.items()).extracting(ChangeView::version).containsExactly(2L, 1L);
        ChangeView second = page.items().getFirst();
        assertThat(second.members())
                .extracting(member -> member.pointer() + " " + member.from() + " " + member.to())
                .containsExactlyInAnyOrder(
                        "/name \"Ann\" \"Anna\"", "/address/city \"Kandy\" \"Galle\"", "/tags [\"a\"] [\"a\",\"b\"]");
        assertThat(second.events()).containsExactly("bandhu.sample.noted.v1");
        assertThat(second.actor()).isEqualTo("service:sample");
    }

    @Test
    void history_has_pages() {
        for (int version = 1; version <= 5; version++) {
            write(version, FIRST, SECOND);
        }

        Page<ChangeView> first = history(Map.of("limit", List.of("3")));
        Page<ChangeView> second = history(Map.of("limit", List.of("3"), "cursor", List.of(first.next())));

        assertThat(first.items()).extracting(ChangeView::version).containsExactly(5L, 4L, 3L);
        assertThat(second.items()).extracting(ChangeView::version).containsExactly(2L, 1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void members_changed_since_a_version_are_known() {
        write(1, null, FIRST);
        write(2, FIRST, SECOND);

        assertThat(since(1)).containsExactlyInAnyOrder("/name", "/address/city", "/tags");
        assertThat(since(2)).isEmpty();
    }

    @Test
    void changes_are_sealed_soon_and_verify() {
        for (int version = 1; version <= 20; version++) {
            write(version, FIRST, SECOND);
        }

        sealed(20);

        assertThat(verify().faults()).isEmpty();
        assertThat(verify().sealed()).isEqualTo(20);
    }

    @Test
    void what_was_erased_still_verifies() {
        write(1, null, FIRST);
        write(2, FIRST, SECOND);
        sealed(2);

        work.run(tenant, () -> sql.query("SELECT bandhu_erase_changes('notes', ?)", row -> 1, record));

        assertThat(owner.query(
                        "SELECT count(*) FROM change WHERE before IS NULL AND after IS NULL AND tenant_id = ?", tenant))
                .isEqualTo(2);
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void a_changed_value_and_a_changed_author_are_found() {
        write(1, null, FIRST);
        UUID second = write(2, FIRST, SECOND);
        UUID third = write(3, FIRST, SECOND);
        sealed(3);

        owner.update(
                "UPDATE change SET after = '{\"name\": \"X\"}' WHERE tenant_id = ? AND id = '" + second + "'", tenant);
        owner.update("UPDATE change SET actor = 'someone' WHERE tenant_id = ? AND id = '" + third + "'", tenant);

        assertThat(verify().faults())
                .extracting(Verification.Fault::kind, Verification.Fault::changeId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, second),
                        org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, third));
    }

    @Test
    void a_removed_change_is_found_even_with_its_seal() {
        UUID first = write(1, null, FIRST);
        write(2, FIRST, SECOND);
        sealed(2);

        owner.update("DELETE FROM change WHERE tenant_id = ? AND id = '" + first + "'", tenant);
        assertThat(verify().faults()).extracting(Verification.Fault::kind).containsExactly(Kind.REMOVED);

        owner.update("DELETE FROM change_seal WHERE tenant_id = ? AND change_id = '" + first + "'", tenant);
        assertThat(verify().faults()).extracting(Verification.Fault::kind).contains(Kind.REMOVED);
    }

    @Test
    void an_added_change_is_found() {
        write(1, null, FIRST);
        sealed(1);

        owner.update(
                "INSERT INTO change SELECT tenant_id, '" + Uuid7.next()
                        + "', collection, record_id, version, before, after,"
                        + " events, at, occurred, actor, source, correlation_id, causation_id, quiet, content, digest FROM change"
                        + " WHERE tenant_id = ?",
                tenant);

        assertThat(verify().faults()).extracting(Verification.Fault::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void swapped_seals_break_the_chain() {
        UUID first = write(1, null, FIRST);
        UUID second = write(2, FIRST, SECOND);
        sealed(2);

        seal(1, Uuid7.next());
        seal(2, first);
        seal(1, second);

        assertThat(verify().faults()).extracting(Verification.Fault::kind).contains(Kind.CHAIN_BROKEN);
    }

    @Test
    void the_app_may_neither_change_nor_remove_a_change() {
        write(1, null, FIRST);

        for (String statement : List.of(
                "UPDATE change SET actor = 'x' WHERE tenant_id = ?",
                "DELETE FROM change WHERE tenant_id = ?",
                "UPDATE change_seal SET seq = 9 WHERE tenant_id = ?",
                "DELETE FROM change_seal WHERE tenant_id = ?")) {
            assertThatThrownBy(() -> work.run(tenant, () -> sql.update(statement, tenant)))
                    .hasMessageContaining("42501");
        }
    }

    private UUID write(long version, Object before, Object after) {
        UUID id = Uuid7.next();
        work.run(tenant, () -> {
            var event = new NewChange.Event(
                    Uuid7.next(), "bandhu.sample.noted.v1", clock.instant(), Map.of("n", 1.0), null);
            changes.write(List.of(new NewChange(
                    id, calls.current(), clock.instant(), "notes", record, version, before, after, List.of(event))));
        });
        return id;
    }

    private void seal(long seq, UUID change) {
        owner.update(
                "UPDATE change_seal SET change_id = '" + change + "', digest = coalesce((SELECT digest FROM change c"
                        + " WHERE c.tenant_id = change_seal.tenant_id AND c.id = '" + change + "'), digest)"
                        + " WHERE tenant_id = ? AND seq = " + seq,
                tenant);
    }

    private Page<ChangeView> history(Map<String, List<String>> parameters) {
        return work.as(tenant, () -> history.of("notes", record, ListQuery.of(parameters)));
    }

    private java.util.Set<String> since(long version) {
        return work.as(tenant, () -> changedMembers.since("notes", record, version));
    }

    private Verification verify() {
        return work.as(tenant, () -> verifier.verify(null, Duration.ofSeconds(5)));
    }

    private void sealed(long count) {
        await().atMost(Patience.LIMIT)
                .until(() -> owner.query("SELECT count(*) FROM change_seal WHERE tenant_id = ?", tenant) == count);
    }
}
