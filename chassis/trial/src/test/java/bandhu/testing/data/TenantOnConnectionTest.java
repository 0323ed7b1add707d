package bandhu.testing.data;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.NoCallException;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.sql.Sql;
import bandhu.testing.Tenants;
import bandhu.testing.notes.Note;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class TenantOnConnectionTest {
    @Inject
    DataSource app;

    @Inject
    EntityManager entities;

    @Inject
    Calls calls;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    final String tenant = Tenants.random().name();

    @Test
    void a_new_record_has_version_one_and_its_tenant() {
        UUID id = noteOf(tenant);

        Note note = as(tenant, () -> entities.createQuery("from Note where id = :id", Note.class)
                .setParameter("id", id)
                .getSingleResult());

        assertThat(note.version()).isEqualTo(1);
        assertThat(note.tenantId()).isEqualTo(tenant);
        assertThat(note.loaded()).isEqualTo(note.snapshot());
    }

    @Test
    void a_change_raises_the_version_by_one() {
        UUID id = noteOf(tenant);

        as(tenant, () -> {
            Note note = entities.createQuery("from Note where id = :id", Note.class)
                    .setParameter("id", id)
                    .getSingleResult();
            note.rename("other");
            entities.flush();
            assertThat(note.version()).isEqualTo(2);
            return null;
        });
    }

    @Test
    void another_tenant_sees_nothing_even_by_plain_sql() {
        noteOf(tenant);

        String other = Tenants.random().name();
        assertThat(as(other, () -> sql.query("SELECT 1 FROM note", row -> 1))).isEmpty();
        assertThat(as(tenant, () -> sql.query("SELECT 1 FROM note", row -> 1))).hasSize(1);
    }

    @Test
    void a_row_of_another_tenant_cannot_be_written() {
        assertThatThrownBy(() -> as(
                        tenant,
                        () -> sql.update(
                                "INSERT INTO tenant_setting VALUES (?, 1, '{}'::jsonb)",
                                Tenants.random().name())))
                .hasMessageContaining("42501");
    }

    @Test
    void the_tenant_ends_with_the_transaction() throws SQLException {
        noteOf(tenant);

        for (int i = 0; i < 20; i++) {
            as(tenant, () -> sql.query("SELECT current_setting('app.tenant', true)", row -> row.getString(1)));
            try (Connection connection = app.getConnection()) {
                assertThat(count(connection)).isZero();
            }
        }
    }

    @Test
    void work_without_a_call_is_refused_in_a_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.query("SELECT 1", row -> 1)))
                .hasStackTraceContaining(NoCallException.class.getName());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createQuery("from Note", Note.class).getResultList()))
                .hasStackTraceContaining("NoCallException");
    }

    @Test
    void refused_work_costs_the_pool_no_connection() {
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> calls.as(call(tenant), () -> sql.query("SELECT 1", row -> 1)))
                    .hasStackTraceContaining("transactions only");
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.query("SELECT 1", row -> 1)))
                    .isInstanceOf(NoCallException.class);
        }
        assertThat(as(tenant, () -> sql.query("SELECT 1", row -> 1))).hasSize(1);
    }

    private UUID noteOf(String owner) {
        UUID id = Uuid7.next();
        as(owner, () -> {
            Note note = Note.create(id, "a note", 1, List.of());
            note.touched(calls.current(), clock.instant());
            entities.persist(note);
            return null;
        });
        return id;
    }

    private <T> T as(String owner, Supplier<T> work) {
        return calls.as(call(owner), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static Call call(String owner) {
        return Call.system(owner, "sample", "c-1");
    }

    private static int count(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SELECT count(*) FROM note")) {
            row.next();
            return row.getInt(1);
        }
    }
}
