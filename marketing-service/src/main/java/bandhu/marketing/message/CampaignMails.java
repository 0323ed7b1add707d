package bandhu.marketing.message;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.mail.Mail;
import bandhu.chassis.mail.MailWriter;
import bandhu.chassis.mail.NotYetException;
import bandhu.chassis.settings.Settings;
import bandhu.marketing.audience.Audience;
import bandhu.marketing.audience.ConsentStatus;
import bandhu.marketing.audience.Reader;
import bandhu.marketing.campaign.Basis;
import bandhu.marketing.campaign.Campaigns;
import bandhu.marketing.campaign.RunningCampaign;
import bandhu.marketing.suppression.Suppressions;
import bandhu.marketing.template.Templates;
import bandhu.marketing.template.Variables;
import bandhu.marketing.template.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Writes the mails of campaigns, at the moment of sending: what the customer said until then decides. */
@ApplicationScoped
class CampaignMails implements MailWriter {
    static final String KIND = "campaign-message";

    /** Consents come by another topic than what calls for the mail, though they may have been given in the same moment. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final MessageRepository messages;
    private final Campaigns campaigns;
    private final Templates templates;
    private final Audience audience;
    private final Suppressions suppressions;
    private final Settings settings;
    private final WayOut wayOut;
    private final Outbox outbox;
    private final Clock clock;

    CampaignMails(
            MessageRepository messages,
            Campaigns campaigns,
            Templates templates,
            Audience audience,
            Suppressions suppressions,
            Settings settings,
            WayOut wayOut,
            Outbox outbox,
            Clock clock) {
        this.messages = messages;
        this.campaigns = campaigns;
        this.templates = templates;
        this.audience = audience;
        this.suppressions = suppressions;
        this.settings = settings;
        this.wayOut = wayOut;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> write(UUID id) {
        return messages.lock(id).filter(Message::isQueued).flatMap(this::write);
    }

    private Optional<Mail> write(Message message) {
        Optional<RunningCampaign> campaign = campaigns.running(message.campaignId());
        if (campaign.isEmpty()) {
            return skip(message, "campaign-stopped");
        }
        Reader reader =
                audience.reader(message.customerId()).orElseThrow(() -> new NotYetException("the customer's state"));
        Optional<String> refusal = refusal(message, campaign.get(), reader);
        if (refusal.isPresent()) {
            return skip(message, refusal.get());
        }
        String url = wayOut.url(message.id());
        Optional<Wording> wording = templates.fill(
                campaign.get().templateId(),
                new Variables(
                        reader.displayName(),
                        reader.givenName(),
                        settings.current().name(),
                        url));
        if (wording.isEmpty()) {
            return skip(message, "no-template");
        }
        message.addressedTo(reader.email(), campaign.get().purpose());
        return wording.map(said -> mail(reader, WayOut.with(url, said), url));
    }

    private Optional<String> refusal(Message message, RunningCampaign campaign, Reader reader) {
        String channel = campaign.channel().wire();
        ConsentStatus consent = audience.consent(reader.customerId(), channel, campaign.purpose());
        if (campaign.basis() == Basis.CONSENT && consent == ConsentStatus.UNKNOWN && isYoung(message)) {
            throw new NotYetException("a consent that may be on its way");
        }
        boolean suppressed = suppressions.has(reader.customerId(), campaign.channel(), reader.email());
        return Admission.refusal(reader, campaign.basis(), consent, suppressed);
    }

    private boolean isYoung(Message message) {
        return clock.instant().isBefore(message.createdAt().plus(ON_ITS_WAY));
    }

    private static Mail mail(Reader reader, Wording said, String url) {
        return new Mail(
                reader.email(), reader.displayName(), said.subject(), said.text(), said.html(), WayOut.headers(url));
    }

    private Optional<Mail> skip(Message message, String reason) {
        message.skip(reason);
        outbox.append(message);
        return Optional.empty();
    }

    @Override
    public void sent(UUID id) {
        messages.lock(id).ifPresent(message -> outbox.append(message, message.sent(clock.instant())));
    }

    @Override
    public void failed(UUID id, String reason) {
        messages.lock(id).filter(Message::isQueued).ifPresent(message -> {
            message.fail(reason);
            outbox.append(message);
        });
    }
}
