package bandhu.testing.notes;

import bandhu.chassis.page.SortKey;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.text.Fold;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Entity
@Table(name = "note")
public class Note extends AggregateRoot {
    private String title;
    private byte[] titleSort;
    private String titleFold;

    @Enumerated(EnumType.STRING)
    private Color color;

    private int stars;
    private LocalDate day;
    private UUID customerId;

    public enum Color {
        RED,
        DARK_BLUE
    }

    protected Note() {}

    private Note(UUID id, List<ExternalId> externalIds) {
        super(id, externalIds);
    }

    public static Note create(UUID id, String title, int stars, List<ExternalId> externalIds) {
        Note note = new Note(id, externalIds);
        note.rename(title);
        note.stars = stars;
        return note;
    }

    public void rename(String newTitle) {
        title = newTitle;
        titleSort = SortKey.of(newTitle);
        titleFold = Fold.of(newTitle);
    }

    public void date(LocalDate newDay) {
        day = newDay;
    }

    public void paint(Color newColor) {
        color = newColor;
    }

    public void identify(List<ExternalId> ids) {
        externalIds(ids);
    }

    public void delete(Instant when) {
        deletedAt(when);
    }

    public void restore() {
        deletedAt(null);
    }

    @Override
    public String collection() {
        return "notes";
    }

    @Override
    public Object snapshot() {
        return new State(id(), title, color, stars, day, customerId, externalIds(), version());
    }

    /** Answers whether anything changed. */
    boolean change(PatchNote input) {
        List<ExternalId> ids = input.externalIds() == null ? List.of() : input.externalIds();
        if (Objects.equals(title, input.title())
                && color == input.color()
                && externalIds().equals(ids)) {
            return false;
        }
        rename(input.title());
        paint(input.color());
        identify(ids);
        return true;
    }

    public Color color() {
        return color;
    }

    public String title() {
        return title;
    }

    public int stars() {
        return stars;
    }

    public record State(
            UUID id,
            String title,
            Color color,
            int stars,
            LocalDate day,
            UUID customerId,
            List<ExternalId> externalIds,
            long version) {}
}
