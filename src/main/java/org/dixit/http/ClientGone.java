package org.dixit.http;

/** Whoever asked does not wait for the answer any more, of which a part may have been sent. Nothing is wrong with the service. */
public class ClientGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientGone(Throwable cause) {
        super("Nobody waits for the answer any more", cause);
    }
}
