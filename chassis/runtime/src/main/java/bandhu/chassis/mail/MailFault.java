package bandhu.chassis.mail;

/** Why a mail was not handed over. */
final class MailFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    enum Kind {
        /** It was not taken now, and may be later. */
        TEMPORARY,
        /** It will never be taken. */
        PERMANENT,
        /** The whole of it was sent and no answer came: it may have been taken. */
        UNSURE
    }

    MailFault(Kind kind, Throwable cause) {
        super(cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
