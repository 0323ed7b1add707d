package bandhu.support.survey;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.Roles;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with surveys. */
@ApplicationScoped
class SurveyService implements Undoable {
    private final SurveyRepository repository;
    private final Surveys surveys;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;

    SurveyService(SurveyRepository repository, Surveys surveys, Outbox outbox, Patches patches, History history) {
        this.repository = repository;
        this.surveys = surveys;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
    }

    @Transactional
    public Page<SurveyView> listSurveys(PageRequest query) {
        surveys.ensure();
        return repository.list(query).map(Survey::view);
    }

    /** What surveys can be found by. */
    public FieldsView listSurveyFields() {
        return repository.fields();
    }

    @Transactional
    public SurveyView getSurvey(UUID id) {
        surveys.ensure();
        return repository.known(id).orElseThrow(ProblemException::notFound).view();
    }

    @Transactional
    public SurveyView patchSurvey(UUID id, MergePatch patch, IfMatch ifMatch) {
        surveys.ensure();
        Survey survey = repository.lock(id);
        patches.require(ifMatch, survey);
        if (survey.change(patches.apply(patch, survey, survey.view(), PatchSurvey.class))) {
            outbox.append(survey);
        }
        return survey.view();
    }

    @Transactional
    public Page<ChangeView> listSurveyChanges(UUID id, ListQuery query) {
        return history.of(Survey.COLLECTION, getSurvey(id).id(), query);
    }

    @Override
    public Undo undo() {
        return Undo.of(Survey.class, Survey.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.SUPPORT_MANAGER)
                .patching(PatchSurvey.class, this::patchSurvey);
    }
}
