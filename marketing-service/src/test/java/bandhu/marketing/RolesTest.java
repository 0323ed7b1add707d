package bandhu.marketing;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                                  admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                getLimits                                           +        +            +           +         +           +              +          +
                listJobs,getJob,watchJob                            +        +            +           +         +           +              +          +
                listJobErrors,cancelJob,retryJob,getFaultyRows                    +        +            +           +         +           +              +          +
                bulkTemplates,previewBulkTemplates                  +        +            -           -         +           -              -          -
                bulkCampaigns,previewBulkCampaigns                  +        +            -           -         +           -              -          -
                listTemplates,getTemplate,listTemplateChanges       +        +            +           -         +           +              -          +
                searchTemplates,listTemplateFields                  +        +            +           -         +           +              -          +
                createTemplate,patchTemplate,upsertTemplate         +        +            -           -         +           -              -          -
                deleteTemplate,restoreTemplate,previewTemplate      +        +            -           -         +           -              -          -
                batchTemplates                                      +        +            -           -         +           -              -          -
                listCampaigns,getCampaign,listCampaignChanges       +        +            +           -         +           +              -          +
                searchCampaigns,listCampaignFields                  +        +            +           -         +           +              -          +
                createCampaign,patchCampaign,upsertCampaign         +        +            -           -         +           -              -          -
                deleteCampaign,restoreCampaign,batchCampaigns       +        +            -           -         +           -              -          -
                startCampaign,pauseCampaign                         +        +            -           -         +           -              -          -
                resumeCampaign,finishCampaign                       +        +            -           -         +           -              -          -
                listMessages,getMessage                             +        +            +           -         +           +              -          +
                searchMessages,listMessageFields                    +        +            +           -         +           +              -          +
                listMessageChanges                                  +        +            +           -         +           +              -          -
                getUnsubscribePage,unsubscribe                      +        +            +           +         +           +              +          +
                listDeadLetters,getDeadLetter                       +        -            -           -         -           -              -          -
                replayDeadLetter,discardDeadLetter                  +        -            -           -         -           -              -          -
                listParkedKeys                                      +        -            -           -         -           -              -          -
                listReadModels,createRebuild                        +        -            -           -         -           -              -          -
                listAuditEntries,exportAuditEntries                 +        -            -           -         -           -              -          -
                verifyAudit                                         +        -            -           -         -           -              -          -
                createWebhook,listWebhooks                          +        +            -           -         -           -              -          -
                getWebhook,patchWebhook                             +        +            -           -         -           -              -          -
                deleteWebhook,testWebhook                           +        +            -           -         -           -              -          -
                rotateWebhookSecret                                 +        +            -           -         -           -              -          -
                listWebhookDeliveries                               +        +            -           -         -           -              -          -
                redeliverWebhook                                    +        +            -           -         -           -              -          -
                listEvents,streamEvents                             +        +            -           -         -           -              -          +
                listRecordChanges,undoChanges,undoJob                +        +            +           +         +           +              +          -
                """;
    }
}
