package bandhu.sales.stagechange;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.sales.SalesProblems;
import bandhu.sales.pipeline.Stage;
import bandhu.sales.pipeline.StageCategory;
import bandhu.sales.pipeline.Stages;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an opportunity stands in its pipeline, and how it may go on: between open stages, to one of the two ends, and back
 * from an end to the open stage it came from. Steps go forward in time only, so that loaded history never makes stays that
 * overlap.
 */
@Embeddable
public class Progress {
    private UUID pipelineId;

    private UUID stageId;

    private String category;

    private int stageNumber;

    private Instant openedAt;

    private Instant stageSince;

    private Instant cycleStartedAt;

    private UUID lastOpenStageId;

    private Instant closedAt;

    protected Progress() {}

    /** Begins in an open stage; another is 422. */
    public static Progress begin(Stages stages, Stage first, Instant when) {
        if (!first.isOpen()) {
            throw ProblemException.invalid("/stageId", Text.of("not-open.stage"));
        }
        Progress progress = new Progress();
        progress.pipelineId = stages.pipelineId();
        progress.openedAt = when;
        progress.stand(stages, first, when);
        return progress;
    }

    /** The step that began it. */
    public Step firstStep(UUID opportunityId, Stage first) {
        return new Step(opportunityId, pipelineId, 1, null, first, openedAt);
    }

    /** To another open stage; empty when it stands there already. */
    public Optional<Step> move(UUID opportunityId, Stages stages, Stage to, Instant when) {
        requireOpen();
        if (to.id().equals(stageId)) {
            return Optional.empty();
        }
        if (!to.isOpen()) {
            throw illegal(Text.of(
                    "illegal-transition.won-or-lost", "category", to.category().wire()));
        }
        return Optional.of(step(opportunityId, stages, to, when));
    }

    /** To an end. */
    public Step close(UUID opportunityId, Stages stages, Stage end, Instant when) {
        requireOpen();
        Step step = step(opportunityId, stages, end, when);
        closedAt = when;
        return step;
    }

    /** Back to the open stage before the end, or the first one, should that be gone. */
    public Step reopen(UUID opportunityId, Stages stages, Instant when) {
        if (isOpen()) {
            throw illegal(Text.of("illegal-transition.opportunity", "status", category));
        }
        Stage back = stages.find(lastOpenStageId).filter(Stage::isOpen).orElseGet(stages::firstOpen);
        Step step = step(opportunityId, stages, back, when);
        closedAt = null;
        return step;
    }

    /** 409 unless open. */
    public void requireOpen() {
        if (!isOpen()) {
            throw illegal(Text.of("illegal-transition.opportunity", "status", category));
        }
    }

    private Step step(UUID opportunityId, Stages stages, Stage to, Instant when) {
        if (when.isBefore(stageSince)) {
            throw ProblemException.at(
                    SalesProblems.OUT_OF_ORDER, "/occurredAt", Text.of("out-of-order.stage", "since", stageSince));
        }
        Stage from = stages.find(stageId).orElseThrow();
        stand(stages, to, when);
        return new Step(opportunityId, pipelineId, stageNumber, from, to, when);
    }

    private void stand(Stages stages, Stage stage, Instant when) {
        stageId = stage.id();
        category = stage.category().wire();
        stageNumber++;
        stageSince = when;
        if (stage.isOpen()) {
            lastOpenStageId = stage.id();
        }
        if (cycleStartedAt == null && stages.isSecondOpen(stage)) {
            cycleStartedAt = when;
        }
    }

    private static ProblemException illegal(Text detail) {
        return new ProblemException(CommonProblem.ILLEGAL_TRANSITION, detail);
    }

    public boolean isOpen() {
        return category() == StageCategory.OPEN;
    }

    public UUID pipelineId() {
        return pipelineId;
    }

    public UUID stageId() {
        return stageId;
    }

    public StageCategory category() {
        return StageCategory.of(category);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant stageSince() {
        return stageSince;
    }

    /** When selling in earnest began: the first entry into the second open stage, else the creation. */
    public Instant cycleStartedAt() {
        return cycleStartedAt == null ? openedAt : cycleStartedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
