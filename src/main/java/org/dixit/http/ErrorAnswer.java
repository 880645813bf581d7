package org.dixit.http;

import java.util.List;

import org.dixit.line.Problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The body of an answer that is an error.
 *
 * @param code stable, in UPPER_SNAKE
 * @param message what is wrong
 * @param action what to do about it
 * @param errors what is wrong line by line, in their order; empty where it is not lines that are wrong
 * @param more whether there are more errors than these
 */
@RegisterForReflection
public record ErrorAnswer(String code, String message, String action, List<Problem> errors, boolean more) {
}
