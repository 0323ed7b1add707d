package bandhu.bench;

/** Something without which there is nothing to measure; its message is all that the user needs. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
        super(message);
    }
}
