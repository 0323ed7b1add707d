package bandhu.chassis.webhook.address;

/** A webhook leads where none may. */
public class RefusedTargetException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedTargetException() {
        super("A webhook leads to a network that none may lead to", null, false, false);
    }
}
