package jp.orikaeshi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The templates, compiled with the product: a wrong one does not build. */
@ApplicationScoped
public class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

    public Utf8ByteOutput bytes(String template, Map<String, Object> params) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", params, output);
        return output;
    }

    public String text(String template, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", params, output);
        return output.toString();
    }
}
