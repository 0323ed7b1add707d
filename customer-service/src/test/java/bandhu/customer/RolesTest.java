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
                listCustomers,getCustomer             +        +            +           +        +            +              +          +
                searchCustomers,listCustomerFields    +        +            +           +        +            +              +          +
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
                listDeadLetters,getDeadLetter         +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter    +        -            -           -        -            -              -          -
                getLifecycle,getLifecycleRules        +        +            +           +        +            +              +          +
                overrideLifecycle                     +        +            +           +        +            +              +          -
                patchLifecycleRules                   +        +            +           -        -            -              -          -
                """;
    }
}
