package bandhu.sales;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                               admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                getLimits                                        +        +            +           +        +            +              +          +
                listJobs,getJob,watchJob                         +        +            +           +        +            +              +          +
                listJobErrors,cancelJob,retryJob,getFaultyRows                 +        +            +           +        +            +              +          +
                bulkProducts,previewBulkProducts                 +        +            +           -        -            -              -          -
                bulkOpportunities,previewBulkOpportunities       +        +            +           +        -            -              -          -
                bulkOrders,previewBulkOrders                     +        +            +           +        -            -              -          -
                listProducts,getProduct,listProductChanges       +        +            +           +        +            +              +          +
                searchProducts,exportProducts,listProductFields                 +        +            +           +        +            +              +          +
                listTeams,getTeam,listTeamChanges                +        +            +           +        +            +              +          +
                searchTeams,exportTeams,listTeamFields                       +        +            +           +        +            +              +          +
                listSellers,getSeller                            +        +            +           +        +            +              +          +
                searchSellers,exportSellers,listSellerFields                   +        +            +           +        +            +              +          +
                listPipelines,getPipeline,listPipelineChanges    +        +            +           +        +            +              +          +
                searchPipelines,listPipelineFields               +        +            +           +        +            +              +          +
                createProduct,patchProduct,upsertProduct         +        +            +           -        -            -              -          -
                deleteProduct,restoreProduct,batchProducts,importProducts       +        +            +           -        -            -              -          -
                createTeam,patchTeam,upsertTeam                  +        +            +           -        -            -              -          -
                deleteTeam,restoreTeam,batchTeams,importTeams                +        +            +           -        -            -              -          -
                createSeller,patchSeller,upsertSeller            +        +            +           -        -            -              -          -
                deleteSeller,restoreSeller,listSellerChanges     +        +            +           -        -            -              -          -
                batchSellers,importSellers                                     +        +            +           -        -            -              -          -
                createPipeline,patchPipeline,upsertPipeline      +        +            +           -        -            -              -          -
                deletePipeline,restorePipeline,batchPipelines    +        +            +           -        -            -              -          -
                listOpportunities,getOpportunity                 +        +            +           +        -            -              -          +
                searchOpportunities,exportOpportunities,listOpportunityFields        +        +            +           +        -            -              -          +
                defineOpportunityField,patchOpportunityField     +        +            +           -        -            -              -          -
                deleteOpportunityField,restoreOpportunityField   +        +            +           -        -            -              -          -
                listOpportunityChanges                           +        +            +           +        -            -              -          +
                listOpportunityStageChanges                      +        +            +           +        -            -              -          +
                createOpportunity,patchOpportunity               +        +            +           +        -            -              -          -
                upsertOpportunity,deleteOpportunity              +        +            +           +        -            -              -          -
                restoreOpportunity,moveOpportunity               +        +            +           +        -            -              -          -
                winOpportunity,loseOpportunity                   +        +            +           +        -            -              -          -
                reopenOpportunity,batchOpportunities,importOpportunities             +        +            +           +        -            -              -          -
                listOrders,getOrder,listOrderChanges             +        +            +           +        -            -              -          +
                searchOrders,exportOrders,listOrderFields                     +        +            +           +        -            -              -          +
                createOrder,patchOrder,upsertOrder               +        +            +           +        -            -              -          -
                deleteOrder,restoreOrder,batchOrders,importOrders             +        +            +           +        -            -              -          -
                cancelOrder,refundOrder                          +        +            +           +        -            -              -          -
                listDeadLetters,getDeadLetter                    +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter               +        -            -           -        -            -              -          -
                listParkedKeys                                   +        -            -           -        -            -              -          -
                listReadModels,createRebuild                     +        -            -           -        -            -              -          -
                listAuditEntries,exportAuditEntries              +        -            -           -        -            -              -          -
                verifyAudit                                      +        -            -           -        -            -              -          -
                createWebhook,listWebhooks                       +        +            -           -        -            -              -          -
                getWebhook,patchWebhook                          +        +            -           -        -            -              -          -
                deleteWebhook,testWebhook                        +        +            -           -        -            -              -          -
                rotateWebhookSecret                              +        +            -           -        -            -              -          -
                listWebhookDeliveries                            +        +            -           -        -            -              -          -
                redeliverWebhook                                 +        +            -           -        -            -              -          -
                listEvents,streamEvents                          +        +            -           -        -            -              -          +
                listRecordChanges,undoChanges,undoJob             +        +            +           +        +            +              +          -
                """;
    }
}
