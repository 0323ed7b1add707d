package bandhu.local;

/** What a person is told in one sentence when a command cannot do its work; shown without a stack trace. */
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Complaint(String sentence) {
        super(sentence);
    }
}
