package org.jumptojob.records.http;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jumptojob.xapi.XapiVersion;

/** Which versions of xAPI this store speaks (1.0.3: part three, 2.8). Open to everybody, with or without the version header. */
@Path("about")
public class AboutResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject about() {
        JsonArrayBuilder versions = JSON.createArrayBuilder();
        for (XapiVersion version : XapiVersion.values()) {
            versions.add(version.header());
        }
        return JSON.createObjectBuilder().add("version", versions).build();
    }
}
