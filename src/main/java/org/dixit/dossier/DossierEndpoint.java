package org.dixit.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

import org.dixit.document.TextsConfig;
import org.dixit.http.ClientGone;
import org.dixit.http.Failure;
import org.dixit.http.Mishap;
import org.dixit.http.OwnBodyLimit;
import org.dixit.line.Kinds;
import org.dixit.security.Callers;
import org.dixit.security.Role;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** Dossiers over HTTP. */
@Path(DossierEndpoint.PATH)
@Blocking
public class DossierEndpoint implements OwnBodyLimit {

    static final String PATH = "/dossiers";

    private static final String NDJSON = "application/x-ndjson";
    private static final int CHUNK = 32 * 1024;

    private final DossierImport dossiers;
    private final DossierExport export;
    private final Callers callers;
    private final CurrentVertxRequest current;
    private final TextsConfig texts;
    private final ObjectMapper mapper;

    DossierEndpoint(DossierImport dossiers, DossierExport export, Callers callers, CurrentVertxRequest current, TextsConfig texts,
            ObjectMapper mapper) {
        this.dossiers = dossiers;
        this.export = export;
        this.callers = callers;
        this.current = current;
        this.texts = texts;
        this.mapper = mapper;
    }

    /** A dossier is streamed, so its length does not matter. */
    @Override
    public boolean appliesTo(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && request.path().equals(PATH);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, NDJSON})
    public Response post(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding, @QueryParam("dryRun") String dryRun, InputStream body) {
        var importer = callers.admit(current.getCurrent(), Role.IMPORTER);
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(NDJSON)) {
            throw new Failure(415, "UNSUPPORTED_MEDIA_TYPE", "The body is not declared to be a dossier.",
                    "Send it with the header Content-Type: " + NDJSON + ".");
        }
        var lines = unpacked(body, encoding);
        boolean dry = isTrue("dryRun", dryRun);
        if (accept == null || !accept.contains(NDJSON)) {
            return Response.ok(dossiers.take(lines, importer.name(), dry, ImportProgress.inTheLog()), MediaType.APPLICATION_JSON).build();
        }
        return Response.ok((StreamingOutput) stream -> tell(lines, importer.name(), dry, stream), NDJSON).build();
    }

    /** Lines that say how far it has come; the last one is the answer, or what is wrong. */
    private void tell(InputStream lines, String by, boolean dryRun, OutputStream stream) throws IOException {
        var progress = new ImportProgress(step -> write(step, stream));
        try {
            write(dossiers.take(lines, by, dryRun, progress), stream);
        } catch (Failure failure) {
            write(failure.answer(), stream);
        } catch (ClientGone gone) {
            throw gone;
        } catch (RuntimeException mishap) {
            write(Mishap.told(mishap).answer(), stream);
        }
    }

    private void write(Object line, OutputStream stream) {
        try {
            stream.write(mapper.writeValueAsBytes(line));
            stream.write('\n');
            stream.flush();
        } catch (IOException gone) {
            throw new ClientGone(gone);
        }
    }

    @GET
    @Path("{key}")
    @Produces(NDJSON)
    public StreamingOutput get(@PathParam("key") String key, @QueryParam("text") String text) {
        var caller = callers.admit(current.getCurrent(), Role.EXPORTER);
        boolean withTexts = isTrue("text", text);
        if (withTexts && !texts.isPublic() && !caller.may(Role.TEXT_READER)) {
            throw new Failure(403, "TEXTS_NOT_PUBLIC", "The full texts of documents are not public here.",
                    "Export without text=true, or ask the operator for the role TEXT_READER.");
        }
        Long dossier = Kinds.isKey(key) ? export.find(key) : null;
        if (dossier == null) {
            throw new Failure(404, "UNKNOWN_DOSSIER", "There is no dossier of this key.", "Correct the key.");
        }
        return stream -> {
            // Not closed: that would make an export that breaks off look whole.
            var chunks = new BufferedOutputStream(stream, CHUNK);
            try {
                export.write(dossier, withTexts, chunks);
                chunks.flush();
            } catch (IOException gone) {
                throw new ClientGone(gone);
            }
        };
    }

    private static InputStream unpacked(InputStream body, String encoding) {
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> body;
            case "gzip", "x-gzip" -> new Gzip(body);
            default -> throw new Failure(415, "UNSUPPORTED_ENCODING", "The body is encoded in a way that is not read here.",
                    "Send it as it is, or with Content-Encoding: gzip.");
        };
    }

    /** Strict, lest a misspelt wish to try only be taken for one to write. */
    private static boolean isTrue(String name, String value) {
        return switch (value == null ? "false" : value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Failure(400, "BAD_REQUEST", name + " is neither true nor false.", "Write " + name + "=true, or leave it out.");
        };
    }
}
