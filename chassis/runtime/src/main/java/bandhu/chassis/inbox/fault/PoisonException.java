package bandhu.chassis.inbox.fault;

/** A record that no retry will make readable. Its message tells where it does not fit, never a value. */
public class PoisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonException(String message) {
        super(message);
    }
}
