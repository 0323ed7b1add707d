package bandhu.support.survey;

import bandhu.chassis.call.Calls;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The surveys as other features look them up. Makes the one that every tenant begins with, on first need and once under any race. */
@ApplicationScoped
public class Surveys {
    /** Never stored: locking it is what lets one of several first requests make the survey. */
    private static final ExternalId LOCK = new ExternalId("bandhu", "csat-survey");

    private final SurveyRepository surveys;
    private final ExternalIds externalIds;
    private final Calls calls;

    Surveys(SurveyRepository surveys, ExternalIds externalIds, Calls calls) {
        this.surveys = surveys;
        this.externalIds = externalIds;
        this.calls = calls;
    }

    /** The tenant's satisfaction survey. */
    public SurveyTerms csat() {
        return ensure().terms();
    }

    Survey ensure() {
        UUID id = Survey.csatId(calls.tenant());
        return surveys.known(id).orElseGet(() -> makeOnce(id));
    }

    private Survey makeOnce(UUID id) {
        externalIds.find(Survey.COLLECTION, LOCK);
        return surveys.known(id).orElseGet(() -> {
            Survey survey = Survey.csat(calls.tenant());
            surveys.persistAndFlush(survey);
            return survey;
        });
    }
}
