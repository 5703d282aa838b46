package org.jumptojob.stories;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Writes down what is fired. */
final class Fired<T> implements Event<T> {

    private final List<? super T> heard;

    Fired(List<? super T> heard) {
        this.heard = heard;
    }

    @Override
    public void fire(T event) {
        heard.add(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException("It belongs into the transaction.");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException("It belongs into the transaction.");
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException("There is one type.");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException("There is one type.");
    }
}
