package org.jumptojob.groups;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jumptojob.access.PersonNames;
import org.jumptojob.web.Fired;

/** Puts the beans of one transaction together, as the container does: by their types, from what is given first. */
public final class Beans {

    private final List<Object> known = new ArrayList<>();
    private final Clock clock;
    private final Consumer<Object> fired;

    /** @param fired gets every event */
    public Beans(Clock clock, Consumer<Object> fired, Object... given) {
        this.clock = clock;
        this.fired = fired;
        known.addAll(Arrays.asList(given));
    }

    /** The bean of a type; made, with all that it needs, where it is not there yet. */
    public <T> T get(Class<T> type) {
        return known.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseGet(() -> make(type));
    }

    /** The bean of a class that only its own package sees. */
    public Object named(String className) {
        try {
            return get(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T make(Class<T> type) {
        if (type == PersonNames.class) {
            return type.cast(named("org.jumptojob.identity.People"));
        }
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(one -> one.isAnnotationPresent(Inject.class) || one.getParameterCount() == 0)
                    .max((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
                    .orElseThrow(() -> new IllegalStateException("no bean for " + type));
            constructor.setAccessible(true);
            T bean = type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray()));
            known.add(bean);
            fill(bean);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private void fill(Object bean) throws IllegalAccessException {
        for (Field field : bean.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.getType() == Clock.class) {
                field.set(bean, clock);
            } else if (field.isAnnotationPresent(Inject.class)) {
                field.set(bean, field.getType() == Event.class ? new Fired<>(fired) : get(of(field)));
            }
        }
    }

    private static Class<?> of(Field field) {
        if (field.getGenericType() instanceof ParameterizedType) {
            throw new IllegalStateException("Nothing is known of " + field);
        }
        return field.getType();
    }
}
