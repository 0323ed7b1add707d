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
                searchProducts,listProductFields                 +        +            +           +        +            +              +          +
                listTeams,getTeam,listTeamChanges                +        +            +           +        +            +              +          +
                searchTeams,listTeamFields                       +        +            +           +        +            +              +          +
                listSellers,getSeller                            +        +            +           +        +            +              +          +
                searchSellers,listSellerFields                   +        +            +           +        +            +              +          +
                listPipelines,getPipeline,listPipelineChanges    +        +            +           +        +            +              +          +
                searchPipelines,listPipelineFields               +        +            +           +        +            +              +          +
                createProduct,patchProduct,upsertProduct         +        +            +           -        -            -              -          -
                deleteProduct,restoreProduct,batchProducts       +        +            +           -        -            -              -          -
                createTeam,patchTeam,upsertTeam                  +        +            +           -        -            -              -          -
                deleteTeam,restoreTeam,batchTeams                +        +            +           -        -            -              -          -
                createSeller,patchSeller,upsertSeller            +        +            +           -        -            -              -          -
                deleteSeller,restoreSeller,listSellerChanges     +        +            +           -        -            -              -          -
                batchSellers                                     +        +            +           -        -            -              -          -
                createPipeline,patchPipeline,upsertPipeline      +        +            +           -        -            -              -          -
                deletePipeline,restorePipeline,batchPipelines    +        +            +           -        -            -              -          -
                listOpportunities,getOpportunity                 +        +            +           +        -            -              -          +
                searchOpportunities,listOpportunityFields        +        +            +           +        -            -              -          +
                defineOpportunityField,patchOpportunityField     +        +            +           -        -            -              -          -
                deleteOpportunityField,restoreOpportunityField   +        +            +           -        -            -              -          -
                listOpportunityChanges                           +        +            +           +        -            -              -          +
                listOpportunityStageChanges                      +        +            +           +        -            -              -          +
                createOpportunity,patchOpportunity               +        +            +           +        -            -              -          -
                upsertOpportunity,deleteOpportunity              +        +            +           +        -            -              -          -
                restoreOpportunity,moveOpportunity               +        +            +           +        -            -              -          -
                winOpportunity,loseOpportunity                   +        +            +           +        -            -              -          -
                reopenOpportunity,batchOpportunities             +        +            +           +        -            -              -          -
                listOrders,getOrder,listOrderChanges             +        +            +           +        -            -              -          +
                searchOrders,listOrderFields                     +        +            +           +        -            -              -          +
                createOrder,patchOrder,upsertOrder               +        +            +           +        -            -              -          -
                deleteOrder,restoreOrder,batchOrders             +        +            +           +        -            -              -          -
                cancelOrder,refundOrder                          +        +            +           +        -            -              -          -
                listDeadLetters,getDeadLetter                    +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter               +        -            -           -        -            -              -          -
                listAuditEntries,exportAuditEntries              +        -            -           -        -            -              -          -
                verifyAudit                                      +        -            -           -        -            -              -          -
                listRecordChanges,undoChanges,undoJob             +        +            +           +        +            +              +          -
                """;
    }
}
