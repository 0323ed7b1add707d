package bandhu.analytics;

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
                readKpis,listMetrics                  +        +            +           +        +            +              +          +
                listPurchases,searchPurchases         +        +            +           +        +            +              +          +
                listPurchaseFields                    +        +            +           +        +            +              +          +
                listDealOutcomes,searchDealOutcomes   +        +            +           +        +            +              +          +
                listDealOutcomeFields                 +        +            +           +        +            +              +          +
                listSurveyScores,searchSurveyScores   +        +            +           +        +            +              +          +
                listSurveyScoreFields                 +        +            +           +        +            +              +          +
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
                """;
    }
}
