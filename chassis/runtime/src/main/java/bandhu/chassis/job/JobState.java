package bandhu.chassis.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a job stands. */
@Schema(name = "JobState")
public enum JobState {
    /** Nothing is done yet, or it is to go on after a failure. */
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    /** Every item is done or refused. */
    @JsonProperty("done")
    DONE,
    /** It cannot go on; what is done stays done. */
    @JsonProperty("failed")
    FAILED,
    /** Somebody stopped it; what is done stays done. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** What it did was taken back. */
    @JsonProperty("undone")
    UNDONE;

    /** Whether more is to come. */
    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }

    /** The word in the API and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word again, so that a query parameter is read by it. */
    @Override
    public String toString() {
        return wire();
    }
}
