package bandhu.marketing.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template says to one customer. */
@Schema(name = "Wording")
record WordingView(String subject, String text, String html) {
    static WordingView of(Wording wording) {
        return new WordingView(wording.subject(), wording.text(), wording.html());
    }
}
