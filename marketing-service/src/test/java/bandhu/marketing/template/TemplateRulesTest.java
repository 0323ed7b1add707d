package bandhu.marketing.template;

import bandhu.chassis.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateRulesTest {
    private static final Variables ADA = new Variables("Ada <b>", null, "Acme & Sons", "https://example.org/u");
    private final Renderer renderer = new Renderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no tags at all, { single } and }} braces",
                "{{customer.displayName}} {{ customer.givenName }} {{tenant.name}} {{unsubscribeUrl}}",
                "{{#if customer.givenName}}{{customer.givenName}}{{else}}{{customer.displayName}}{{/if}}",
                "{{#unless customer.givenName}}you{{/unless}}",
                "ආයුබෝවන් {{customer.displayName}}",
            })
    void what_is_offered_is_taken(String source) {
        renderer.check("/text", source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{customer.class}}",
                "{{this}}",
                "{{customer}}",
                "{{customer.displayName.bytes}}",
                "{{secret}}",
                "{{{customer.displayName}}}",
                "{{&customer.displayName}}",
                "{{> /etc/passwd}}",
                "{{#> layout}}x{{/layout}}",
                "{{include 'x'}}",
                "{{lookup customer 'displayName'}}",
                "{{#each customer}}{{this}}{{/each}}",
                "{{#with customer}}{{displayName}}{{/with}}",
                "{{=<% %>=}}<%> x %>",
                "{{{{raw}}}}{{{{/raw}}}}",
                "{{log 'x'}}",
                "{{@root}}",
                "{{../customer.displayName}}",
                "{{#if customer.givenName}}open",
                "{{/if}}",
                "{{#if customer.givenName}}x{{/unless}}",
                "{{",
                "{{}}",
                "{{customer.displayName",
                "{{else}}",
            })
    void everything_else_is_refused(String source) {
        assertThatThrownBy(() -> renderer.check("/text", source)).isInstanceOf(ProblemException.class);
    }

    @Test
    void depth_has_an_end() {
        String deep = "{{#if tenant.name}}".repeat(20_000);

        assertThatThrownBy(() -> renderer.check("/text", deep)).isInstanceOf(ProblemException.class);
    }

    @Test
    void text_stays_as_it_is_and_html_is_escaped() {
        String source = "{{customer.displayName}} of {{tenant.name}}";

        assertThat(renderer.text(source, ADA)).isEqualTo("Ada <b> of Acme & Sons");
        assertThat(renderer.html(source, ADA)).isEqualTo("Ada &lt;b&gt; of Acme &amp; Sons");
    }

    @Test
    void what_a_customer_is_called_is_no_template() {
        Variables hostile = new Variables("{{tenant.name}}", null, "Acme", "https://example.org/u");

        assertThat(renderer.text("{{customer.displayName}}", hostile)).isEqualTo("{{tenant.name}}");
    }

    @Test
    void what_is_not_known_is_empty_and_can_be_asked() {
        assertThat(renderer.text("[{{customer.givenName}}]", ADA)).isEqualTo("[]");
        assertThat(renderer.text("{{#if customer.givenName}}a{{else}}b{{/if}}", ADA))
                .isEqualTo("b");
    }
}
