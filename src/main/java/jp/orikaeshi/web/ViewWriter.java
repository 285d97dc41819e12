package jp.orikaeshi.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** Renders a {@link View} as HTML. */
@Provider
@ApplicationScoped
public class ViewWriter implements MessageBodyWriter<View> {
    @Inject
    Templates templates;

    @Inject
    CurrentPage currentPage;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Map<String, Object> params = new HashMap<>(view.params());
        params.put("page", currentPage.page());
        // Rendered whole before the first byte leaves: a template that fails is an error page, not half a page.
        Utf8ByteOutput html = templates.bytes(view.template(), params);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8");
        // At once: it is thousands of pieces, each of which would go through all that stands before the network.
        out.write(html.toByteArray());
    }
}
