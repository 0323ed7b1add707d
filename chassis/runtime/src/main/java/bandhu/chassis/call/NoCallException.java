package bandhu.chassis.call;

/** Code that needs a tenant ran without one: a defect of ours, never a client's fault. */
public class NoCallException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoCallException() {
        super("No tenant here: work must run inside a request, a message or Calls.as(...)");
    }
}
