package org.dixit.document;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dixit.document.TextAnswer.Mismatch;
import org.dixit.document.TextAnswer.UnknownDocument;
import org.dixit.http.Failure;
import org.dixit.http.OwnBodyLimit;
import org.dixit.line.Kinds;
import org.dixit.line.Occasion.Source;
import org.dixit.line.Occasion;
import org.dixit.security.Callers;
import org.dixit.security.Role;

/** Takes the texts of documents over HTTP. */
@Path("/documents/{key}/text")
public class DocumentTextEndpoint implements OwnBodyLimit {

    private static final Pattern ADDRESS = Pattern.compile("/documents/[^/]+/text");
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final int UNPROCESSABLE = 422;

    private final DocumentTextService texts;
    private final Callers callers;
    private final CurrentVertxRequest current;
    private final int maxSize;

    DocumentTextEndpoint(DocumentTextService texts, Callers callers, CurrentVertxRequest current,
            TextIntakeConfig config) {
        this.texts = texts;
        this.callers = callers;
        this.current = current;
        this.maxSize = (int) Math.min(config.maxSize().asLongValue(), Integer.MAX_VALUE / 4);
    }

    @Override
    public boolean appliesTo(HttpServerRequest request) {
        return request.method().equals(HttpMethod.PUT) && ADDRESS.matcher(request.path()).matches();
    }

    @PUT
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> put(@PathParam("key") String key, @QueryParam("keep") String keep,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding, InputStream body) {
        var by = callers.admit(current.getCurrent(), Role.EDITOR).name();
        if (!Kinds.isKey(key)) {
            throw unknown();
        }
        checkType(type, encoding);
        var kept = isKept(keep);
        return texts.attach(new SentText(key, Text.of(read(body)), kept, null), new Occasion(by, Source.TEXT)).map(DocumentTextEndpoint::response);
    }

    private static void checkType(String type, String encoding) {
        var parts = type == null ? new String[] {""} : type.toLowerCase(Locale.ROOT).replace("\"", "").split(";");
        var plain = parts[0].strip().equals(MediaType.TEXT_PLAIN);
        for (var at = 1; at < parts.length; at++) {
            var parameter = parts[at].strip();
            plain &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        if (!plain) {
            throw new Failure(415, "UNSUPPORTED_MEDIA_TYPE", "The body is not declared to be plain text in UTF-8.",
                    "Send it in UTF-8, with the header Content-Type: " + PLAIN + ".");
        }
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Failure(415, "UNSUPPORTED_ENCODING", "The body is declared to be packed.", "Send it as it is, without Content-Encoding.");
        }
    }

    /** Strict, lest a text that is not to be kept is. */
    private static boolean isKept(String keep) {
        return switch (keep == null ? "true" : keep) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Failure(400, "BAD_REQUEST", "keep is neither true nor false.",
                    "Write keep=false to have the text verified only, or leave it out.");
        };
    }

    private byte[] read(InputStream body) {
        try {
            var bytes = body.readNBytes(maxSize + 1);
            if (bytes.length > maxSize) {
                throw new Failure(413, "TEXT_TOO_LARGE", "The text is longer than %d bytes.".formatted(maxSize),
                        "If this is the document's text indeed, have the operator raise dixit.text-intake.max-size.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Failure(400, "INCOMPLETE", "The body did not arrive whole. Nothing was written.", "Send the text again.");
        }
    }

    private static Response response(TextAnswer answer) {
        if (answer instanceof UnknownDocument) {
            throw unknown();
        }
        return Response.status(answer instanceof Mismatch ? UNPROCESSABLE : 200).entity(answer).build();
    }

    private static Failure unknown() {
        return new Failure(404, "UNKNOWN_DOCUMENT", "There is no document of this key.", "Correct the key, or import the document first.");
    }
}
