package bandhu.chassis.limit;

import bandhu.chassis.batch.BatchRequest;
import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Limits;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.ListsConfig;
import bandhu.chassis.rate.Quota;
import bandhu.chassis.rate.Rates;
import bandhu.chassis.search.query.SearchQuery;
import bandhu.chassis.search.query.Widening;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.settings.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what the caller's tenant is granted. */
@ApplicationScoped
public class LimitsService {
    private final Calls calls;
    private final Settings settings;
    private final ListsConfig config;
    private final Rates rates;

    LimitsService(Calls calls, Settings settings, ListsConfig config, Rates rates) {
        this.calls = calls;
        this.settings = settings;
        this.config = config;
        this.rates = rates;
    }

    @Transactional
    public LimitsView getLimits() {
        TenantSettings current = settings.current();
        return new LimitsView(
                calls.tenant(),
                current.timeZone().getId(),
                current.currency(),
                ListQuery.MOST,
                Lists.COUNTED,
                ListQuery.MOST_SORTS,
                config.patience().toSeconds(),
                new LimitsView.Conditions(Limits.DEPTH, Limits.NODES, Limits.VALUES, Limits.TEXT, Limits.COUNT),
                BatchRequest.MOST,
                new LimitsView.Query(SearchQuery.LONGEST, SearchQuery.MOST_WORDS, Widening.MOST),
                new LimitsView.Requests(
                        rates.quotas(calls.tenant()).stream()
                                .map(LimitsView.QuotaView::of)
                                .toList(),
                        Quota.NOT_MODIFIED_SHARE));
    }
}
