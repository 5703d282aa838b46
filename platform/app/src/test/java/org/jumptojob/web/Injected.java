package org.jumptojob.web;

import java.lang.reflect.Field;

/** Puts into a bean what the container would inject. */
public final class Injected {

    private Injected() {}

    /** Sets the bean's one field of this type. */
    public static <T> void into(Object bean, Class<T> type, T value) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.getType() == type) {
                try {
                    field.setAccessible(true);
                    field.set(bean, value);
                    return;
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalArgumentException(bean.getClass() + " has no field of type " + type);
    }
}
