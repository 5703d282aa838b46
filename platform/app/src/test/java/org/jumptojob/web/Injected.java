package org.jumptojob.web;

import java.lang.reflect.Field;

/** Puts into a bean what the container would inject. */
public final class Injected {

    private Injected() {}

    /** Sets the bean's one field of this type. */
    public static <T> void into(Object bean, Class<T> type, T value) {
        for (Class<?> of = bean.getClass(); of != null; of = of.getSuperclass()) {
            for (Field field : of.getDeclaredFields()) {
                if (field.getType() == type) {
                    set(bean, field, value);
                    return;
                }
            }
        }
        throw new IllegalArgumentException(bean.getClass() + " has no field of type " + type);
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
