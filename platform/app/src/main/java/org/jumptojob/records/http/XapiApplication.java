package org.jumptojob.records.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.jumptojob.records.documents.ActivityProfileResource;
import org.jumptojob.records.documents.ActivityResource;
import org.jumptojob.records.documents.AgentProfileResource;
import org.jumptojob.records.documents.AgentResource;
import org.jumptojob.records.documents.StateResource;

/** The learning record store's door: JAX-RS at {@code /xapi}, apart from the form posts. */
@ApplicationPath("/xapi")
public class XapiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                StatementResource.class,
                StateResource.class,
                ActivityProfileResource.class,
                AgentProfileResource.class,
                ActivityResource.class,
                AgentResource.class,
                AboutResource.class,
                OtherOrigins.class,
                AlternateSyntax.class,
                XapiDoor.class,
                XapiProblems.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                // An empty 412 or 401 stays what it is and gets no page of the server's.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
