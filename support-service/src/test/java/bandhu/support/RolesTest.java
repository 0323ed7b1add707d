package bandhu.support;

import bandhu.testing.contract.RoleTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolesTest implements RoleTable {

    @Override
    public String table() {
        return """
                                                          admin integration sales-manager sales-rep marketer support-manager support-agent analyst
                getSupportLimits                            +        +            +           +        +            +              +          +
                listTickets,getTicket,listTicketMessages    +        +            +           -        -            +              +          +
                listTicketChanges                           +        +            +           -        -            +              +          -
                createTicket,patchTicket,upsertTicket       +        +            -           -        -            +              +          -
                deleteTicket,restoreTicket                  +        +            -           -        -            +              +          -
                addTicketMessage,resolveTicket              +        +            -           -        -            +              +          -
                reopenTicket,closeTicket                    +        +            -           -        -            +              +          -
                listSurveys,getSurvey                       +        +            +           -        -            +              +          +
                patchSurvey                                 +        +            -           -        -            +              -          -
                listSurveyAnswers                           +        +            +           -        -            +              +          +
                recordSurveyAnswer                          +        +            -           -        -            -              -          -
                readSurvey,answerSurvey                     +        +            +           +        +            +              +          +
                listDeadLetters,getDeadLetter               +        -            -           -        -            -              -          -
                replayDeadLetter,discardDeadLetter          +        -            -           -        -            -              -          -
                """;
    }
}
