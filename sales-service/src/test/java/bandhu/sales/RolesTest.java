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
                listProducts,getProduct,listProductChanges       +        +            +           +        +            +              +          +
                searchProducts,listProductFields                 +        +            +           +        +            +              +          +
                listTeams,getTeam,listTeamChanges                +        +            +           +        +            +              +          +
                searchTeams,listTeamFields                       +        +            +           +        +            +              +          +
                listSellers,getSeller                            +        +            +           +        +            +              +          +
                searchSellers,listSellerFields                   +        +            +           +        +            +              +          +
                listPipelines,getPipeline,listPipelineChanges    +        +            +           +        +            +              +          +
                searchPipelines,listPipelineFields               +        +            +           +        +            +              +          +
                createProduct,patchProduct,upsertProduct         +        +            +           -        -            -              -          -
                deleteProduct,restoreProduct                     +        +            +           -        -            -              -          -
                createTeam,patchTeam,upsertTeam                  +        +            +           -        -            -              -          -
                deleteTeam,restoreTeam                           +        +            +           -        -            -              -          -
                createSeller,patchSeller,upsertSeller            +        +            +           -        -            -              -          -
                deleteSeller,restoreSeller,listSellerChanges     +        +            +           -        -            -              -          -
                createPipeline,patchPipeline,upsertPipeline      +        +            +           -        -            -              -          -
                deletePipeline,restorePipeline                   +        +            +           -        -            -              -          -
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
                reopenOpportunity                                +        +            +           +        -            -              -          -
                listOrders,getOrder,listOrderChanges             +        +            +           +        -            -              -          +
                searchOrders,listOrderFields                     +        +            +           +        -            -              -          +
                createOrder,patchOrder,upsertOrder               +        +            +           +        -            -              -          -
                deleteOrder,restoreOrder                         +        +            +           +        -            -              -          -
                cancelOrder,refundOrder                          +        +            +           +        -            -              -          -
                listDeadLetters,getDeadLetter                    +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter               +        -            -           -        -            -              -          -
                """;
    }
}
