package bandhu.chassis.mail;

/** What a mail is written from has not arrived yet: its writer is asked again a little later. Nothing is wrong. */
public class NotYetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param missing what has not arrived, without anything personal */
    public NotYetException(String missing) {
        super(missing);
    }
}
