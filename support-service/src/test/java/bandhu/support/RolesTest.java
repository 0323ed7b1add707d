package bandhu.support;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                          admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                getLimits                                   +        +            +           +        +            +              +          +
                listJobs,getJob,watchJob                    +        +            +           +        +            +              +          +
                listJobErrors,cancelJob,retryJob,getFaultyRows            +        +            +           +        +            +              +          +
                bulkTickets,previewBulkTickets              +        +            -           -        -            +              +          -
                listTickets,getTicket,listTicketMessages    +        +            +           -        -            +              +          +
                searchTickets,exportTickets,listTicketFields              +        +            +           -        -            +              +          +
                defineTicketField,patchTicketField          +        +            -           -        -            +              -          -
                deleteTicketField,restoreTicketField        +        +            -           -        -            +              -          -
                listTicketChanges                           +        +            +           -        -            +              +          -
                createTicket,patchTicket,upsertTicket       +        +            -           -        -            +              +          -
                deleteTicket,restoreTicket,batchTickets,importTickets     +        +            -           -        -            +              +          -
                addTicketMessage,resolveTicket              +        +            -           -        -            +              +          -
                reopenTicket,closeTicket                    +        +            -           -        -            +              +          -
                listSurveys,getSurvey                       +        +            +           -        -            +              +          +
                searchSurveys,listSurveyFields              +        +            +           -        -            +              +          +
                listSurveyChanges                           +        +            +           -        -            +              +          -
                patchSurvey                                 +        +            -           -        -            +              -          -
                listSurveyAnswers                           +        +            +           -        -            +              +          +
                searchSurveyAnswers,listSurveyAnswerFields  +        +            +           -        -            +              +          +
                recordSurveyAnswer                          +        +            -           -        -            -              -          -
                readSurvey,answerSurvey                     +        +            +           +        +            +              +          +
                listDeadLetters,getDeadLetter               +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter          +        -            -           -        -            -              -          -
                listParkedKeys                              +        -            -           -        -            -              -          -
                listReadModels,createRebuild                +        -            -           -        -            -              -          -
                listAuditEntries,exportAuditEntries         +        -            -           -        -            -              -          -
                verifyAudit                                 +        -            -           -        -            -              -          -
                createWebhook,listWebhooks                  +        +            -           -        -            -              -          -
                getWebhook,patchWebhook                     +        +            -           -        -            -              -          -
                deleteWebhook,testWebhook                   +        +            -           -        -            -              -          -
                rotateWebhookSecret                         +        +            -           -        -            -              -          -
                listWebhookDeliveries                       +        +            -           -        -            -              -          -
                redeliverWebhook                            +        +            -           -        -            -              -          -
                listEvents,streamEvents                     +        +            -           -        -            -              -          +
                listRecordChanges,undoChanges,undoJob        +        +            +           +        +            +              +          -
                """;
    }
}
