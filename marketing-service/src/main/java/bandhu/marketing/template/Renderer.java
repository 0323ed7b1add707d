package bandhu.marketing.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.TemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Fills in variables, from a map and nothing else; in HTML they are escaped. It loads no file and calls no object. */
@ApplicationScoped
class Renderer {
    private final Handlebars plain = new Handlebars(new Nothing()).with(EscapingStrategy.NOOP);
    private final Handlebars markup = new Handlebars(new Nothing()).with(EscapingStrategy.HTML_ENTITY);

    String text(String source, Variables variables) {
        return render(plain, source, variables);
    }

    String html(String source, Variables variables) {
        return render(markup, source, variables);
    }

    /** Throws 422 at the pointer for what cannot be rendered. */
    void check(String pointer, String source) {
        TemplateRules.check(pointer, source);
        try {
            text(source, Variables.SAMPLE);
        } catch (HandlebarsException _) {
            throw TemplateRules.broken(pointer);
        }
    }

    private static String render(Handlebars handlebars, String source, Variables variables) {
        try {
            return handlebars
                    .compileInline(source)
                    .apply(Context.newBuilder(variables.tree())
                            .resolver(MapValueResolver.INSTANCE)
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where partials would come from. */
    private static final class Nothing implements TemplateLoader {
        @Override
        public TemplateSource sourceAt(String location) throws IOException {
            throw new FileNotFoundException();
        }

        @Override
        public String resolve(String location) {
            return location;
        }

        @Override
        public String getPrefix() {
            return "";
        }

        @Override
        public String getSuffix() {
            return "";
        }

        @Override
        public void setPrefix(String prefix) {}

        @Override
        public void setSuffix(String suffix) {}

        @Override
        public void setCharset(Charset charset) {}

        @Override
        public Charset getCharset() {
            return StandardCharsets.UTF_8;
        }
    }
}
