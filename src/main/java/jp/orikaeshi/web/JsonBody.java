package jp.orikaeshi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import jp.orikaeshi.web.problem.Problem;
import jp.orikaeshi.web.problem.ProblemException;

/** Records to JSON and back, in place of the container's own binding. */
@Provider
// Named, although isReadable and isWriteable decide: a provider for any type at all comes after the container's own.
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@ApplicationScoped
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    // These have writers of their own, whatever the media type says.
    private static final Set<Class<?>> LEFT_ALONE = Set.of(
            String.class, byte[].class, InputStream.class, Reader.class, File.class, StreamingOutput.class, View.class);

    @Inject
    @Api
    JsonMapper mapper;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return handles(type, mediaType);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readAllBytes();
        try {
            Object value = mapper.readValue(
                    body.length == 0 ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : body,
                    mapper.constructType(generic));
            if (value == null) {
                throw new ProblemException(400, "malformed-json", "null");
            }
            return value;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            // The parser's message quotes what was sent, which may be personal: only the place is told.
            throw new ProblemException(
                    400, "malformed-json", at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return handles(type, mediaType);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        byte[] json = mapper.writeValueAsBytes(value);
        out.write(json);
    }

    private static boolean handles(Class<?> type, MediaType mediaType) {
        boolean json = mediaType.getType().equals("application")
                && (mediaType.getSubtype().equals("json")
                        || mediaType.getSubtype().endsWith("+json"));
        return json && LEFT_ALONE.stream().noneMatch(other -> other.isAssignableFrom(type));
    }
}
