package bandhu.chassis.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptTextTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void it_says_in_every_language_what_it_would_have_said_at_once() throws JsonProcessingException {
        for (Text text : List.of(
                Text.of("unknown-id.team"),
                Text.of("too-long.list", "most", 20),
                Text.of("out-of-order.stage", "since", LocalDate.parse("2026-11-25")),
                Text.of("unknown-sort.known", "names", List.of("name", "createdAt")))) {
            KeptText kept = json.readValue(json.writeValueAsString(KeptText.of(text)), KeptText.class);
            for (Language language : Language.all()) {
                assertThat(kept.in(language)).isEqualTo(language.say(text));
            }
        }
    }

    @Test
    void a_sentence_that_is_gone_from_the_catalogue_is_told_in_english() {
        KeptText gone = new KeptText("unknown-id.unicorn", Map.of(), "No such unicorn.");

        assertThat(gone.in(Language.ENGLISH)).isEqualTo("No such unicorn.");
    }
}
