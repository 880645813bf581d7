package org.dixit.socket;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import org.dixit.graph.Refusals;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** An operation from its subscribe message on, until it is complete. One event at a time, and the next where there is room. */
final class Running implements Subscriber<ExecutionResult> {

    private final String id;
    private final Wire wire;
    private final Runnable ended;
    private Subscription events;
    private boolean waits;
    private boolean over;

    /** @param ended what to do when it ends by itself */
    Running(String id, Wire wire, Runnable ended) {
        this.id = id;
        this.wire = wire;
        this.ended = ended;
    }

    boolean isSubscription() {
        return events != null;
    }

    boolean isOver() {
        return over;
    }

    void cancel() {
        over = true;
        if (events != null) {
            events.cancel();
        }
    }

    /** There is room for more. */
    void goOn() {
        if (waits) {
            waits = false;
            events.request(1);
        }
    }

    /** Ends it with an error that concerns it as a whole. */
    void refuse(String code, String message) {
        fail(List.of(Map.of("message", message, "extensions", Map.of("code", code))));
    }

    void take(ExecutionResult result) {
        if (over) {
            return;
        }
        if (result.getData() instanceof Publisher<?> publisher) {
            @SuppressWarnings("unchecked")
            var results = (Publisher<ExecutionResult>) publisher;
            results.subscribe(this);
        } else if (result.getData() != null) {
            wire.send(new Message(Message.NEXT, id, result.toSpecification()));
            onComplete();
        } else {
            fail(result.toSpecification().get("errors"));
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        events = subscription;
        waits = true;
        if (wire.hasRoom()) {
            goOn();
        }
    }

    @Override
    public void onNext(ExecutionResult event) {
        if (over) {
            return;
        }
        wire.send(new Message(Message.NEXT, id, event.toSpecification()));
        waits = true;
        if (wire.hasRoom()) {
            goOn();
        }
    }

    @Override
    public void onError(Throwable failure) {
        var refusal = Refusals.of(failure, "A subscription");
        refuse(refusal.code(), refusal.getMessage());
    }

    @Override
    public void onComplete() {
        if (!over) {
            wire.send(new Message(Message.COMPLETE, id, null));
            end();
        }
    }

    private void fail(Object errors) {
        if (!over) {
            wire.send(new Message(Message.ERROR, id, errors));
            end();
        }
    }

    private void end() {
        over = true;
        ended.run();
    }
}
