package bandhu.testing.data;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.record.Uuid7;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import bandhu.testing.TestClock;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class DeletionsTest {
    static final ExternalId ERP = new ExternalId("erp", "7");

    @Inject
    Work work;

    @Inject
    OwnerDatabase owner;

    @Inject
    NoteRepository notes;

    @Inject
    ExternalIds externalIds;

    @Inject
    Deletions deletions;

    @Inject
    TestClock clock;

    final String tenant = Tenants.random().name();

    @Test
    void an_external_id_finds_its_record_and_belongs_to_one_only() {
        UUID id = create(ERP);

        assertThat(find(ERP)).contains(id);
        assertThatThrownBy(() -> create(ERP)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().code()).isEqualTo("already-exists");
            assertThat(problem.violations().getFirst().pointer()).isEqualTo("/externalIds/0");
        });
        assertThat(work.as(Tenants.random().name(), () -> externalIds.find("notes", ERP)))
                .isEmpty();
    }

    @Test
    void external_ids_follow_the_record() {
        UUID id = create(ERP);
        ExternalId other = new ExternalId("erp", "8");

        work.run(tenant, () -> {
            Note note = notes.get(id);
            note.identify(List.of(other));
            externalIds.keep(note);
        });

        assertThat(find(ERP)).isEmpty();
        assertThat(find(other)).contains(id);
    }

    @Test
    void upserts_of_the_same_external_id_wait_for_each_other() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> work.as(tenant, () -> {
            externalIds.find("notes", ERP);
            locked.countDown();
            awaitQuietly(go);
            return keep(ERP);
        }));
        locked.await();
        var second = CompletableFuture.supplyAsync(() -> find(ERP));

        await().atMost(Patience.LIMIT).during(Duration.ofMillis(300)).until(() -> !second.isDone());
        go.countDown();

        assertThat(second.get()).contains(first.get());
    }

    @Test
    void a_deleted_record_is_gone_and_its_external_id_free() {
        UUID id = create(ERP);
        delete(id);

        assertThatThrownBy(() -> work.as(tenant, () -> notes.get(id))).isInstanceOf(ProblemException.class);
        assertThat(work.as(tenant, () -> notes.list(ListQuery.of(Map.of()))).items())
                .isEmpty();
        assertThat(find(ERP)).isEmpty();
    }

    @Test
    void a_restored_record_is_back_with_its_external_ids_and_stays() {
        UUID id = create(ERP);
        delete(id);
        work.run(tenant, () -> {
            Note note = notes.deleted(id);
            note.restore();
            deletions.restored(note);
        });

        assertThat(find(ERP)).contains(id);
        assertThat(owner.query("SELECT count(*) FROM timer WHERE tenant_id = ?", tenant))
                .isZero();
    }

    @Test
    void what_stayed_deleted_for_thirty_days_is_purged() {
        UUID id = create(ERP);
        UUID other = create(new ExternalId("erp", "9"));
        delete(id);

        clock.advance(Duration.ofDays(29));
        await().atMost(Patience.LIMIT).during(Duration.ofSeconds(1)).until(() -> rows(id) == 1);
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        await().atMost(Patience.LIMIT).until(() -> rows(id) == 0);
        assertThat(rows(other)).isEqualTo(1);
    }

    private UUID create(ExternalId externalId) {
        return work.as(tenant, () -> keep(externalId));
    }

    private UUID keep(ExternalId externalId) {
        Note note = notes.keep(Note.create(Uuid7.next(), "a note", 1, List.of(externalId)));
        externalIds.keep(note);
        return note.id();
    }

    private Optional<UUID> find(ExternalId externalId) {
        return work.as(tenant, () -> externalIds.find("notes", externalId));
    }

    private void delete(UUID id) {
        work.run(tenant, () -> {
            Note note = notes.get(id);
            note.delete(clock.instant());
            deletions.deleted(note);
        });
    }

    private long rows(UUID id) {
        return owner.query("SELECT count(*) FROM note WHERE id = '" + id + "' AND tenant_id = ?", tenant);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
