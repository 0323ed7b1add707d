package bandhu.customer.consent;

import bandhu.chassis.event.Outbox;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.time.Occurrences;
import bandhu.customer.profile.CustomerStages;
import bandhu.customer.profile.Mask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Keeps and shows what customers said about being reached. */
@ApplicationScoped
class ConsentService {
    private final ConsentRepository consents;
    private final CustomerStages customers;
    private final Occurrences occurrences;
    private final Outbox outbox;
    private final Mask mask;

    ConsentService(
            ConsentRepository consents, CustomerStages customers, Occurrences occurrences, Outbox outbox, Mask mask) {
        this.consents = consents;
        this.customers = customers;
        this.occurrences = occurrences;
        this.outbox = outbox;
        this.mask = mask;
    }

    @Transactional
    public ConsentView recordConsent(UUID customerId, RecordConsent input) {
        customers.require(customerId);
        Instant at = occurrences.resolve(input.occurredAt());
        Consent consent = Consent.said(customerId, input, at);
        consents.persist(consent);
        outbox.append(consent, consent.changed(), at);
        return consent.view(mask.isOn());
    }

    @Transactional
    public Page<ConsentView> listConsents(UUID customerId, ListQuery query) {
        customers.require(customerId);
        return consents.of(customerId, query).map(consent -> consent.view(mask.isOn()));
    }

    @Transactional
    public ConsentView getConsent(UUID customerId, UUID consentId) {
        customers.require(customerId);
        return consents.of(customerId, consentId)
                .orElseThrow(ProblemException::notFound)
                .view(mask.isOn());
    }
}
