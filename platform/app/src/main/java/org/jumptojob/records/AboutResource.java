package org.jumptojob.records;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which versions of xAPI this store speaks (part three, 2.8). Open to everybody, with or without the version header. */
@Path("about")
public class AboutResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject about() {
        return Json.createObjectBuilder()
                .add("version", Json.createArrayBuilder().add("1.0.3"))
                .build();
    }
}
