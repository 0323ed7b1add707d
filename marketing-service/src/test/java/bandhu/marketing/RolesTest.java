package bandhu.marketing;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                                  admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                getMarketingLimits                                  +        +            +           +         +           +              +          +
                listTemplates,getTemplate,listTemplateChanges       +        +            +           -         +           +              -          +
                createTemplate,patchTemplate,upsertTemplate         +        +            -           -         +           -              -          -
                deleteTemplate,restoreTemplate,previewTemplate      +        +            -           -         +           -              -          -
                listCampaigns,getCampaign,listCampaignChanges       +        +            +           -         +           +              -          +
                createCampaign,patchCampaign,upsertCampaign         +        +            -           -         +           -              -          -
                deleteCampaign,restoreCampaign                      +        +            -           -         +           -              -          -
                startCampaign,pauseCampaign                         +        +            -           -         +           -              -          -
                resumeCampaign,finishCampaign                       +        +            -           -         +           -              -          -
                listMessages,getMessage                             +        +            +           -         +           +              -          +
                getUnsubscribePage,unsubscribe                      +        +            +           +         +           +              +          +
                listDeadLetters,getDeadLetter                       +        -            -           -         -           -              -          -
                replayDeadLetter,discardDeadLetter                  +        -            -           -         -           -              -          -
                """;
    }
}
