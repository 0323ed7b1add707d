package bandhu.sales;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                               admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                listProducts,getProduct,listProductChanges       +        +            +           +        +            +              +          +
                listTeams,getTeam,listTeamChanges                +        +            +           +        +            +              +          +
                listSellers,getSeller                            +        +            +           +        +            +              +          +
                listPipelines,getPipeline,listPipelineChanges    +        +            +           +        +            +              +          +
                createProduct,patchProduct,upsertProduct         +        +            +           -        -            -              -          -
                deleteProduct,restoreProduct                     +        +            +           -        -            -              -          -
                createTeam,patchTeam,upsertTeam                  +        +            +           -        -            -              -          -
                deleteTeam,restoreTeam                           +        +            +           -        -            -              -          -
                createSeller,patchSeller,upsertSeller            +        +            +           -        -            -              -          -
                deleteSeller,restoreSeller,listSellerChanges     +        +            +           -        -            -              -          -
                createPipeline,patchPipeline,upsertPipeline      +        +            +           -        -            -              -          -
                deletePipeline,restorePipeline                   +        +            +           -        -            -              -          -
                listOpportunities,getOpportunity                 +        +            +           +        -            -              -          +
                listOpportunityChanges                           +        +            +           +        -            -              -          +
                listOpportunityStageChanges                      +        +            +           +        -            -              -          +
                createOpportunity,patchOpportunity               +        +            +           +        -            -              -          -
                upsertOpportunity,deleteOpportunity              +        +            +           +        -            -              -          -
                restoreOpportunity,moveOpportunity               +        +            +           +        -            -              -          -
                winOpportunity,loseOpportunity                   +        +            +           +        -            -              -          -
                reopenOpportunity                                +        +            +           +        -            -              -          -
                listOrders,getOrder,listOrderChanges             +        +            +           +        -            -              -          +
                createOrder,patchOrder,upsertOrder               +        +            +           +        -            -              -          -
                deleteOrder,restoreOrder                         +        +            +           +        -            -              -          -
                cancelOrder,refundOrder                          +        +            +           +        -            -              -          -
                listDeadLetters,getDeadLetter                    +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter               +        -            -           -        -            -              -          -
                """;
    }
}
