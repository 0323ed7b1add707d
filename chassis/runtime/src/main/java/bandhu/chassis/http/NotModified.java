package bandhu.chassis.http;

/** The way out of a use case when its client has the answer: 304. Nothing went wrong, so nothing need be rolled back. */
public final class NotModified extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String tag;

    NotModified(String tag) {
        super(null, null, false, false);
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
