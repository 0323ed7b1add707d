package bandhu.chassis.field.custom;

import bandhu.chassis.language.Text;

/** A value that a field does not take, with the reason in words for the client. */
public final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text text;

    /** With the kind of the text as its code. */
    BadValue(Text text) {
        this(text.kind(), text);
    }

    BadValue(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    @Override
    public String getMessage() {
        return text.toString();
    }
}
