package bandhu.customer;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                    admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                getLimits                             +        +            +           +        +            +              +          +
                listJobs,getJob,watchJob              +        +            +           +        +            +              +          +
                listJobErrors,cancelJob,retryJob,getFaultyRows      +        +            +           +        +            +              +          +
                bulkCustomers,previewBulkCustomers,importCustomers    +        +            +           +        +            +              +          -
                listCustomers,getCustomer             +        +            +           +        +            +              +          +
                searchCustomers,exportCustomers,listCustomerFields    +        +            +           +        +            +              +          +
                listTimelineEntries,getJourney        +        +            +           +        +            +              +          +
                listCustomerChanges                   +        +            +           +        +            +              +          -
                defineCustomerField,patchCustomerField    +        +            +           -        +            +              -          -
                deleteCustomerField,restoreCustomerField  +        +            +           -        +            +              -          -
                createCustomer,patchCustomer          +        +            +           +        +            +              +          -
                upsertCustomer,deleteCustomer         +        +            +           +        +            +              +          -
                batchCustomers,restoreCustomer        +        +            +           +        +            +              +          -
                listConsents,getConsent               +        +            +           +        +            +              +          +
                recordConsent                         +        +            +           +        +            +              +          -
                getTenantSettings                     +        +            +           +        +            +              +          +
                patchTenantSettings                   +        -            -           -        -            -              -          -
                listTenantSettingsChanges             +        -            -           -        -            -              -          -
                listDeadLetters,getDeadLetter         +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter    +        -            -           -        -            -              -          -
                listParkedKeys                        +        -            -           -        -            -              -          -
                listReadModels,createRebuild          +        -            -           -        -            -              -          -
                listAuditEntries,exportAuditEntries   +        -            -           -        -            -              -          -
                verifyAudit                           +        -            -           -        -            -              -          -
                createWebhook,listWebhooks            +        +            -           -        -            -              -          -
                getWebhook,patchWebhook               +        +            -           -        -            -              -          -
                deleteWebhook,testWebhook             +        +            -           -        -            -              -          -
                rotateWebhookSecret                   +        +            -           -        -            -              -          -
                listWebhookDeliveries                 +        +            -           -        -            -              -          -
                redeliverWebhook                      +        +            -           -        -            -              -          -
                listEvents,streamEvents               +        +            -           -        -            -              -          +
                listRecordChanges,undoChanges,undoJob  +        +            +           +        +            +              +          -
                getLifecycle,getLifecycleRules        +        +            +           +        +            +              +          +
                overrideLifecycle                     +        +            +           +        +            +              +          -
                patchLifecycleRules                   +        +            +           -        -            -              -          -
                listLifecycleRulesChanges             +        +            +           -        -            -              -          -
                """;
    }
}
