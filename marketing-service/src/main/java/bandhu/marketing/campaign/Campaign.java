package bandhu.marketing.campaign;

import bandhu.chassis.language.Text;
import bandhu.chassis.page.SortKey;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.marketing.Channel;
import bandhu.marketing.Refusals;
import bandhu.marketing.Stage;
import bandhu.marketing.campaign.CampaignEvent.CampaignFinished;
import bandhu.marketing.campaign.CampaignEvent.CampaignStarted;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A standing order to write to each customer to whom something happens, once. Draft, running, paused and back, finished. */
@Entity
@Table(name = "campaign")
class Campaign extends AggregateRoot {
    static final String COLLECTION = "campaigns";

    private String name;
    private byte[] nameSort;

    private String nameFold;
    private String channel;
    private String triggerKind;
    private String stage;
    private UUID templateId;
    private String purpose;
    private String basis;
    private String status;
    private Instant startedAt;
    private Instant finishedAt;

    protected Campaign() {}

    private Campaign(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Campaign create(CreateCampaign input) {
        Campaign campaign = new Campaign(input.id());
        campaign.status = CampaignStatus.DRAFT.wire();
        campaign.set(new PatchCampaign(
                input.name(),
                input.channel(),
                input.trigger(),
                input.templateId(),
                input.purpose(),
                input.basis(),
                input.externalIds()));
        return campaign;
    }

    CampaignStarted start(Instant when) {
        require(CampaignStatus.DRAFT);
        status = CampaignStatus.RUNNING.wire();
        startedAt = when;
        return new CampaignStarted(id(), channel, purpose);
    }

    void pause() {
        require(CampaignStatus.RUNNING);
        status = CampaignStatus.PAUSED.wire();
    }

    void resume() {
        require(CampaignStatus.PAUSED);
        status = CampaignStatus.RUNNING.wire();
    }

    CampaignFinished finish(Instant when) {
        if (!isUnderWay()) {
            throw Refusals.illegal(Text.of("illegal-transition.campaign", "status", status));
        }
        status = CampaignStatus.FINISHED.wire();
        finishedAt = when;
        return new CampaignFinished(id(), channel, purpose);
    }

    /** Running, or paused. */
    boolean isUnderWay() {
        return status() == CampaignStatus.RUNNING || status() == CampaignStatus.PAUSED;
    }

    /** False when nothing changed. */
    boolean change(PatchCampaign input) {
        CampaignView before = view();
        if (!isOpen() && !sameOrder(input)) {
            throw Refusals.illegal(Text.of("illegal-transition.campaign-fixed", "status", status));
        }
        set(input);
        return !before.equals(view());
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    private void require(CampaignStatus expected) {
        if (status() != expected) {
            throw Refusals.illegal(Text.of("illegal-transition.campaign", "status", status));
        }
    }

    private boolean isOpen() {
        return status() == CampaignStatus.DRAFT || status() == CampaignStatus.PAUSED;
    }

    private boolean sameOrder(PatchCampaign input) {
        return input.channel() == Channel.of(channel)
                && input.trigger().equals(trigger())
                && input.templateId().equals(templateId)
                && input.purpose().equals(purpose)
                && input.basis() == Basis.of(basis);
    }

    private void set(PatchCampaign input) {
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        channel = input.channel().wire();
        triggerKind = input.trigger().kind().wire();
        stage = input.trigger().stage().wire();
        templateId = input.templateId();
        purpose = input.purpose();
        basis = input.basis().wire();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    UUID templateId() {
        return templateId;
    }

    private CampaignStatus status() {
        return CampaignStatus.of(status);
    }

    private Trigger trigger() {
        return new Trigger(Trigger.Kind.of(triggerKind), Stage.of(stage).orElseThrow());
    }

    RunningCampaign running() {
        return new RunningCampaign(id(), Channel.of(channel), templateId, purpose, Basis.of(basis), startedAt);
    }

    CampaignView view() {
        return new CampaignView(
                id(),
                name,
                Channel.of(channel),
                trigger(),
                templateId,
                purpose,
                Basis.of(basis),
                status(),
                startedAt,
                finishedAt,
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }
}
