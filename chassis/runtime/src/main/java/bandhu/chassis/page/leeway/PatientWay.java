package bandhu.chassis.page.leeway;

import java.util.Optional;

/** Where records are found too that take too long to find for a page. */
public interface PatientWay {
    /** The path to ask at for records of the collection; empty if there is none. */
    Optional<String> pathTo(String collection);
}
