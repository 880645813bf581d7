package org.dixit.http;

import io.vertx.core.http.HttpServerRequest;

/** Of requests whose bodies are read bit by bit, by one who stops where it is too much and says so. */
public interface OwnBodyLimit {

    boolean appliesTo(HttpServerRequest request);
}
