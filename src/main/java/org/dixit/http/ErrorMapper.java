package org.dixit.http;

import java.util.List;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Makes every error JSON. */
class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final int CLIENT_CLOSED_REQUEST = 499;

    @ServerExceptionMapper
    Response refuse(Failure failure) {
        Response.ResponseBuilder response = answer(failure.status(), failure.answer());
        failure.headers().forEach(response::header);
        return response.build();
    }

    /** What the framework refuses before our code sees it. Its messages are for developers, and not told. */
    @ServerExceptionMapper
    Response refuse(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        String code = response.getStatusInfo().getReasonPhrase().toUpperCase().replaceAll("[^A-Z]+", "_");
        String message = switch (response.getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address does not answer in a media type that you accept.";
            case 415 -> "This address does not take this media type.";
            default -> "The request cannot be read.";
        };
        return Response.fromResponse(answer(response.getStatus(),
                new ErrorAnswer(code, message, "Correct the request: the README shows each address.", List.of(), false)).build())
                .header(HttpHeaders.ALLOW, response.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    /** By a status that others use for it, too; nobody reads it. */
    @ServerExceptionMapper
    Response leave(ClientGone gone) {
        LOG.debug("An answer is broken off", gone);
        return Response.status(CLIENT_CLOSED_REQUEST).build();
    }

    @ServerExceptionMapper
    Response apologise(Throwable mishap) {
        return refuse(Mishap.told(mishap));
    }

    private static Response.ResponseBuilder answer(int status, ErrorAnswer answer) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer);
    }
}
