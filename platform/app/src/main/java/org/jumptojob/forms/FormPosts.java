package org.jumptojob.forms;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The JAX-RS application of the form posts: every {@link FormResource}, at paths under {@code /do}. */
@ApplicationPath("/do")
public class FormPosts extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>();
        classes.add(FormProblems.class);
        CDI.current()
                .select(FormResource.class)
                .handles()
                .forEach(h -> classes.add(h.getBean().getBeanClass()));
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
