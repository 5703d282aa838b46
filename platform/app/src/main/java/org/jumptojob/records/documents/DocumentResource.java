package org.jumptojob.records.documents;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.records.door.Parameters;
import org.jumptojob.records.door.StoredTexts;
import org.jumptojob.records.door.XapiProblem;

/** What the three resources of documents have in common; each says what its documents belong to. */
public abstract class DocumentResource {

    private static final int LONGEST_NAME = 700;
    private static final int LONGEST_IRI = 2_000;
    private static final int LONGEST_TYPE = 300;
    private static final String SINCE = "since";

    @Inject
    private DocumentService documents;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    /** What the documents of a request belong to. */
    abstract DocumentPlace place(Parameters parameters);

    /** The parameters of {@link #place}. */
    abstract Set<String> placeNames();

    /** The parameter that names one document. */
    abstract String idName();

    /** One document, or the names of all. */
    @GET
    public Response get() {
        Parameters parameters = parameters(idName(), SINCE);
        Optional<Instant> since = parameters.instant(SINCE);
        DocumentPlace place = place(parameters);
        if (!parameters.has(idName())) {
            return Answers.names(documents.names(place, since));
        }
        // A GET that names a tag it has asks to be told of a change only; If-Match says nothing to a GET here.
        Precondition precondition = new Precondition(Optional.empty(), header(HttpHeaders.IF_NONE_MATCH));
        return documents
                .find(id(place, parameters))
                .map(found -> Answers.document(found, precondition))
                .orElseThrow(() -> new XapiProblem(404, "There is no such document."));
    }

    @PUT
    public Response put(InputStream body) throws IOException {
        Parameters parameters = parameters(idName());
        documents.put(id(place(parameters), parameters), content(body), precondition());
        return Response.noContent().build();
    }

    @POST
    public Response post(InputStream body) throws IOException {
        Parameters parameters = parameters(idName());
        documents.post(id(place(parameters), parameters), content(body), precondition());
        return Response.noContent().build();
    }

    @DELETE
    public Response delete() {
        Parameters parameters = parameters(idName());
        DocumentPlace place = place(parameters);
        if (parameters.has(idName()) || !deletesMany()) {
            documents.delete(id(place, parameters), precondition());
        } else if (precondition().isEmpty()) {
            documents.deleteAll(place);
        } else {
            throw new XapiProblem(
                    400,
                    "If-Match and If-None-Match speak of one document. Name it by the parameter " + idName() + ".");
        }
        return Response.noContent().build();
    }

    /** Whether a DELETE that names no document takes them all. */
    boolean deletesMany() {
        return false;
    }

    /** The parameter {@code activityId}. */
    static String activity(Parameters parameters) {
        String iri = parameters.requiredIri("activityId");
        if (!StoredTexts.fits(iri, LONGEST_IRI)) {
            throw new XapiProblem(400, "The parameter activityId is longer than " + LONGEST_IRI + " characters.");
        }
        return iri;
    }

    private Parameters parameters(String... further) {
        Set<String> known = new TreeSet<>(placeNames());
        known.addAll(Set.of(further));
        return new Parameters(uri.getQueryParameters(), known);
    }

    private DocumentId id(DocumentPlace place, Parameters parameters) {
        String name = parameters.required(idName());
        if (!StoredTexts.fits(name, LONGEST_NAME)) {
            throw new XapiProblem(
                    400,
                    "The parameter " + idName() + " is longer than " + LONGEST_NAME
                            + " characters, or holds one that cannot be kept.");
        }
        return new DocumentId(place, name);
    }

    private Content content(InputStream body) throws IOException {
        String type = header(HttpHeaders.CONTENT_TYPE).orElse("application/octet-stream");
        if (type.length() > LONGEST_TYPE) {
            throw new XapiProblem(400, "The header Content-Type is too long to be kept.");
        }
        // One byte more than allowed tells the service that it is too long.
        return new Content(type, body.readNBytes(DocumentService.MOST_BYTES + 1));
    }

    private Precondition precondition() {
        return new Precondition(header(HttpHeaders.IF_MATCH), header(HttpHeaders.IF_NONE_MATCH));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
