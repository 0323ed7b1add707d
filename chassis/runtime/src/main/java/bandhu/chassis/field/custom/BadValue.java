package bandhu.chassis.field.custom;

/** A value that a field does not take; the message is for the client. */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    BadValue(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
