package org.jumptojob.bench.overlay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jumptojob.forms.FormResource;

/** The measure <b>c</b>: a constant, through the same filters as everything else. */
@Path("bench/constant")
@RequestScoped
public class ConstantResource implements FormResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String constant() {
        return "constant";
    }
}
