package bandhu.chassis.job.work;

import java.util.UUID;

/** The way out of a chunk's transaction, because of one item. */
final class ItemFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final UUID item;
    private final UUID before;
    private final UUID position;

    /**
     * @param before the last item of the chunk that went well, null when this was the first
     * @param position where the job stood, null at its beginning
     */
    ItemFailed(UUID item, UUID before, UUID position, RuntimeException cause) {
        super(null, cause, false, false);
        this.item = item;
        this.before = before;
        this.position = position;
    }

    UUID item() {
        return item;
    }

    UUID before() {
        return before;
    }

    UUID position() {
        return position;
    }
}
