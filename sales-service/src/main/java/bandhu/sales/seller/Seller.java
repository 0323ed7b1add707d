package bandhu.sales.seller;

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

/** A person who sells. One live seller per token subject, so that whose a record is has one answer. */
@Entity
@Table(name = "seller")
class Seller extends AggregateRoot {
    static final String COLLECTION = "sellers";

    private String name;

    private byte[] nameSort;

    private String nameFold;

    private String email;

    private UUID teamId;

    private String subject;

    protected Seller() {}

    private Seller(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Seller create(CreateSeller input) {
        Seller seller = new Seller(input.id());
        seller.set(new PatchSeller(input.name(), input.email(), input.teamId(), input.subject(), input.externalIds()));
        return seller;
    }

    /** False when nothing changed. */
    boolean change(PatchSeller input) {
        SellerView before = view();
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

    private void set(PatchSeller input) {
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        email = input.email();
        teamId = input.teamId();
        subject = input.subject();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    UUID teamId() {
        return teamId;
    }

    String subject() {
        return subject;
    }

    SellerView view() {
        return new SellerView(
                id(),
                name,
                email,
                teamId,
                subject,
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
        return new SellerState(id(), name, teamId, subject);
    }
}
