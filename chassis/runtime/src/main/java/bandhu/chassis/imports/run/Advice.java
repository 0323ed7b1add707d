package bandhu.chassis.imports.run;

import bandhu.chassis.language.Text;
import java.util.Optional;

/** What to do about a row that is refused. */
final class Advice {
    private Advice() {}

    static Optional<Text> of(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "required" -> Text.of("advice.required");
                    case "invalid-list" -> Text.of("advice.invalid-list");
                    case "invalid-number" -> Text.of("advice.invalid-number");
                    case "invalid-date" -> Text.of("advice.invalid-date");
                    case "invalid-boolean" -> Text.of("advice.invalid-boolean");
                    case "invalid-id", "unknown-id" -> Text.of("advice.unknown-id");
                    case "invalid-format", "invalid-value" -> Text.of("advice.invalid-format");
                    case "unknown-value" -> Text.of("advice.unknown-value");
                    case "too-long", "invalid-length" -> Text.of("advice.too-long");
                    case "too-large", "too-small", "out-of-range" -> Text.of("advice.out-of-range");
                    case "too-many-cells" -> Text.of("advice.too-many-cells");
                    case "nul-character", "lone-surrogate", "noncharacter" -> Text.of("advice.no-text");
                    case "duplicate-key", "already-exists" -> Text.of("advice.already-exists");
                    case "ambiguous-key" -> Text.of("advice.ambiguous-key");
                    case "unknown-record" -> Text.of("advice.unknown-record");
                    case "unknown-member", "unknown-custom-field" -> Text.of("advice.unknown-member");
                    case "malformed-json", "wrong-type" -> Text.of("advice.malformed-json");
                    default -> null;
                });
    }
}
