package bandhu.customer.contact;

import bandhu.customer.standard.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account on a social network. */
@Schema(name = "SocialAccount")
public record SocialAccount(
        @NotBlank @Pattern(regexp = Texts.WORD) @Schema(examples = "mastodon")
        String network,

        @NotBlank @Size(max = 200) @Pattern(regexp = Texts.PRINTABLE)
        String handle,

        @Size(max = 2000) @Pattern(regexp = Texts.WEB) String url) {

    public SocialAccount {
        network = Texts.lower(network);
        handle = Texts.clean(handle);
        url = Texts.clean(url);
    }
}
