package bandhu.customer.lifecycle;

import java.util.List;
import java.util.Locale;

/** Every reason for a change of stage, with the sentence that tells it to a reader. */
enum Reason {
    SELECTION_SCORE("Fits the ideal customer: selection score %s on %s."),
    SELECTED_BY_HAND("Selected by a person on %s."),
    FIRST_PURCHASE("First purchase on %s."),
    REPEAT_PURCHASE("Bought again on %s."),
    NEW_FAMILY("Bought from a product family new to them on %2$s: %1$s."),
    ADD_ON("Bought an add-on on %s."),
    UPGRADE("Upgraded on %s."),
    REFERRAL("Somebody whom they referred became a customer on %s."),
    RENEWAL("Renewed on %s."),
    CONTRACT_ANNIVERSARY("Contract anniversary on %s."),
    SILENCE("No purchase for %s days, where one is expected every %s days."),
    LOW_SATISFACTION("Gave a satisfaction score of %s of 5 on %s."),
    REOPENED_TICKETS("Tickets were reopened %s times within %s days, the last on %s."),
    RENEWAL_OVERDUE("A renewal has been overdue since %s."),
    CHURN_RISK("The probability of leaving rose to %s on %s."),
    CHURN_RISK_OVER("The probability of leaving fell to %s."),
    SILENCE_LIMIT("No purchase for %s days, where one is expected every %s days: given up."),
    LAST_CONTRACT_CANCELLED("The last subscription was cancelled on %s."),
    CHURNED_BY_HAND("Said to be lost by a person on %s."),
    PURCHASE_AFTER_CHURN("Came back and bought on %s.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The stable machine code, such as {@code first-purchase}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Grounds because(List<String> facts, Object... details) {
        return new Grounds(this, facts, String.format(Locale.ROOT, sentence, details));
    }

    /** A reason in one case: the facts behind it, none where time alone acted, and its sentence. */
    record Grounds(Reason reason, List<String> facts, String sentence) {}
}
