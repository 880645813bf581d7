package org.dixit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Users who ask one thing after another, each only once the last one is answered, until they are told to stop. */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Thread> users = new ArrayList<>();
    private volatile boolean ending;

    /** What a user asks next. */
    interface Request {
        Answer send() throws InterruptedException;
    }

    static Load of(int users, Request request) {
        var load = new Load();
        for (int user = 1; user <= users; user++) {
            load.add(request);
        }
        return load;
    }

    /** One user more. */
    Load add(Request request) {
        var thread = new Thread(() -> ask(request), "user " + users.size());
        users.add(thread);
        thread.start();
        return this;
    }

    private void ask(Request request) {
        try {
            while (!ending) {
                answers.add(request.send());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Answers to what was sent from then on. */
    List<Answer> answersSince(Instant then) {
        return answers.stream().filter(answer -> !answer.sent().isBefore(then)).toList();
    }

    /** Waits until so many of what was sent from then on has been answered like that. */
    void await(Instant then, int count, Predicate<Answer> like) {
        Awaitility.await().atMost(PATIENCE)
                .until(() -> answers.stream().filter(answer -> !answer.sent().isBefore(then)).filter(like).count() >= count);
    }

    void awaitGood(Instant then, int count) {
        await(then, count, Answer::isGood);
    }

    /** Each user's last request is answered before this returns. */
    List<Answer> end() throws InterruptedException {
        ending = true;
        for (var user : users) {
            user.join();
        }
        return answers();
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }
}
