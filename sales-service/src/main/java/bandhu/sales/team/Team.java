package bandhu.sales.team;

import bandhu.chassis.page.SortKey;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.sales.Refusals;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A team of sellers. Where it may hang is the {@link TeamTree}'s to say. */
@Entity
@Table(name = "team")
class Team extends AggregateRoot {
    static final String COLLECTION = "teams";

    private String name;

    private byte[] nameSort;

    private String nameFold;

    private UUID parentId;

    private UUID managerId;

    private String region;

    protected Team() {}

    private Team(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Team create(CreateTeam input) {
        Team team = new Team(input.id());
        team.set(new PatchTeam(input.name(), input.parentId(), input.managerId(), input.region(), input.externalIds()));
        return team;
    }

    /** False when nothing changed. */
    boolean change(PatchTeam input) {
        TeamView before = view();
        set(input);
        return !before.equals(view());
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    private void set(PatchTeam input) {
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        parentId = input.parentId();
        managerId = input.managerId();
        region = input.region();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    UUID parentId() {
        return parentId;
    }

    UUID managerId() {
        return managerId;
    }

    TeamView view() {
        return new TeamView(
                id(),
                name,
                parentId,
                managerId,
                region,
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }

    @Override
    public Object published() {
        return new TeamState(id(), name, parentId, managerId, region);
    }
}
