package bandhu.chassis.language;

/** A text or number that is no value of its type, with the reason in words for whoever sent it. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public InvalidValueException(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    @Override
    public String getMessage() {
        return text.toString();
    }
}
