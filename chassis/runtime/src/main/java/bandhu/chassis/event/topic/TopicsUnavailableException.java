package bandhu.chassis.event.topic;

/** The broker did not make a topic, now. */
public class TopicsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicsUnavailableException(String topic, Throwable cause) {
        super("Topic " + topic + " could not be made: " + cause, cause);
    }
}
