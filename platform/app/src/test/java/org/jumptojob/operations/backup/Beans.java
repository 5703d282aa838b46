package org.jumptojob.operations.backup;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All beans of the program, connected as the container connects them, but for transactions, rights and what tests give in
 * their place: every room hears of an event that it observes, so that nothing is left out of a test of all rooms.
 */
final class Beans {

    private static final int NO_PRIORITY = 2500;

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jumptojob").stream()
                    .filter(found -> found.isAnnotatedWith(ApplicationScoped.class)
                            || found.isAnnotatedWith(RequestScoped.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private record Observer(Method method, Class<?> event, int priority, boolean afterwards) {}

    private static final List<Observer> OBSERVERS = observers();

    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final Consumer<Runnable> afterwards;

    /**
     * @param given what stands in the place of beans, by the type that is asked for
     * @param afterwards takes what is to happen when the transaction has ended
     */
    Beans(Map<Class<?>, Object> given, Consumer<Runnable> afterwards) {
        beans.putAll(given);
        this.afterwards = afterwards;
    }

    private static List<Observer> observers() {
        List<Observer> found = new ArrayList<>();
        for (Class<?> bean : CLASSES) {
            for (Method method : bean.getDeclaredMethods()) {
                Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(Observes.class))
                        .forEach(parameter -> found.add(observer(method, parameter)));
            }
        }
        found.sort(Comparator.comparingInt(Observer::priority));
        return found;
    }

    private static Observer observer(Method method, Parameter parameter) {
        Priority priority = parameter.getAnnotation(Priority.class);
        TransactionPhase phase = parameter.getAnnotation(Observes.class).during();
        return new Observer(
                method,
                parameter.getType(),
                priority == null ? NO_PRIORITY : priority.value(),
                phase == TransactionPhase.AFTER_SUCCESS);
    }

    /** How many methods hear of an event. */
    static long observersOf(Class<?> event) {
        return OBSERVERS.stream()
                .filter(observer -> observer.event().equals(event))
                .count();
    }

    <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known == null) {
            Class<?> bean = CLASSES.contains(type) ? type : only(type);
            known = beans.containsKey(bean) ? beans.get(bean) : make(bean);
            beans.put(type, known);
        }
        return type.cast(known);
    }

    private static Class<?> only(Class<?> type) {
        List<Class<?>> fitting = CLASSES.stream().filter(type::isAssignableFrom).toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException("One bean was wanted for " + type + ", but there are " + fitting);
        }
        return fitting.get(0);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(any -> any.isAnnotationPresent(Inject.class))
                    .findFirst()
                    .orElseGet(() -> plain(type));
            constructor.setAccessible(true);
            Type[] types = constructor.getGenericParameterTypes();
            Object bean = constructor.newInstance(
                    Arrays.stream(types).map(this::injected).toArray());
            beans.put(type, bean);
            for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
                inject(bean, of);
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type, e);
        }
    }

    private static Constructor<?> plain(Class<?> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inject(Object bean, Class<?> of) throws ReflectiveOperationException {
        for (Field field : of.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(bean, injected(field.getGenericType()));
            }
        }
        for (Method method : of.getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class) && !Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                method.invoke(bean);
            }
        }
    }

    private Object injected(Type type) {
        if (type instanceof ParameterizedType of) {
            Class<?> what = of.getActualTypeArguments()[0] instanceof ParameterizedType inner
                    ? (Class<?>) inner.getRawType()
                    : (Class<?>) of.getActualTypeArguments()[0];
            return of.getRawType() == Event.class ? proxy(Event.class, this::event) : instance(what);
        }
        Class<?> wanted = (Class<?>) type;
        return wanted.isInterface() && !wanted.getName().startsWith("org.jumptojob") && !beans.containsKey(wanted)
                ? null // of the container, such as the request: nobody needs it here
                : get(wanted);
    }

    private Object event(Object event, Method method, Object[] arguments) {
        if (method.getName().equals("fire")) {
            fire(arguments[0]);
            return null;
        }
        return event;
    }

    /** Tells all observers, those after the transaction when it has ended. */
    void fire(Object event) {
        for (Observer observer : OBSERVERS) {
            if (observer.event().isInstance(event)) {
                Runnable telling = () -> tell(observer, event);
                if (observer.afterwards()) {
                    afterwards.accept(telling);
                } else {
                    telling.run();
                }
            }
        }
    }

    /** Tells one bean alone. */
    void tell(Class<?> bean, Object event) {
        OBSERVERS.stream()
                .filter(observer -> observer.method().getDeclaringClass() == bean
                        && observer.event().isInstance(event))
                .forEach(observer -> tell(observer, event));
    }

    private void tell(Observer observer, Object event) {
        try {
            observer.method().setAccessible(true);
            observer.method().invoke(get(observer.method().getDeclaringClass()), event);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(observer.method() + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object instance(Class<?> what) {
        return proxy(Instance.class, (proxy, method, arguments) -> {
            List<Object> all = new ArrayList<>();
            CLASSES.stream().filter(what::isAssignableFrom).forEach(bean -> all.add(get(bean)));
            return switch (method.getName()) {
                case "iterator" -> all.iterator();
                case "stream" -> all.stream();
                case "get" -> all.get(0);
                case "isUnsatisfied" -> all.isEmpty();
                case "isResolvable" -> all.size() == 1;
                case "forEach" -> {
                    @SuppressWarnings("unchecked")
                    Consumer<Object> each = (Consumer<Object>) arguments[0];
                    all.forEach(each);
                    yield null;
                }
                default -> proxy;
            };
        });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(Beans.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
