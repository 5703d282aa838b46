package org.jumptojob.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in front of this request: a signed-in person or a stranger, with her preferences. {@code identity} fills it
 * in a filter; everything above reads it. Outside a request (jobs, start-up) it is a stranger.
 */
@Named
@RequestScoped
public class Visitor {

    /** What a sign-in tells about a person. */
    public record Person(UUID id, UUID actor, UUID signIn, String displayName, Set<String> roles, String timeZone) {}

    private Person person;
    private Preferences preferences = Preferences.STANDARD;
    private boolean firstVisit;
    private String formToken = "";
    private String client;
    private long news;

    /** For the filter of {@code identity} only. */
    public void enter(Person enteredPerson, Preferences hers) {
        this.person = enteredPerson;
        this.preferences = hers;
    }

    /** For the filter of {@code identity} only. */
    public void stranger(Preferences ofCookie, boolean first) {
        this.preferences = ofCookie;
        this.firstVisit = first;
    }

    /** For the door of the learning record store only: it has let somebody in. */
    public void enterAsClient(String name) {
        this.client = name;
    }

    /** Who has passed the door of the learning record store in this request. */
    public Optional<String> client() {
        return Optional.ofNullable(client);
    }

    public void setFormToken(String token) {
        this.formToken = token;
    }

    /** The token that every form carries; the guard of posts checks it. */
    public String getFormToken() {
        return formToken;
    }

    /** For the filter of {@code identity} only: how many notices she has not seen. */
    public void setNews(long unseen) {
        this.news = unseen;
    }

    /** How many notices she has not seen when the request began. */
    public long getNews() {
        return news;
    }

    public boolean isSignedIn() {
        return person != null;
    }

    /** @throws NotSignedIn for a stranger */
    public Person person() {
        return Optional.ofNullable(person).orElseThrow(NotSignedIn::new);
    }

    /** @throws NotSignedIn for a stranger */
    public UUID personId() {
        return person().id();
    }

    public String getDisplayName() {
        return person == null ? "" : person.displayName();
    }

    public boolean isAdministrator() {
        return person != null && person.roles().contains("administrator");
    }

    public boolean isCoordinator() {
        return person != null && (isAdministrator() || person.roles().contains("coordinator"));
    }

    /** Whether she passes a door of this kind. */
    public boolean passes(Access access) {
        return switch (access) {
            case ANYONE, PLATFORM -> true;
            case PERSON, MEMBER -> isSignedIn();
            case COORDINATOR -> isCoordinator();
            case ADMINISTRATOR -> isAdministrator();
            case CLIENT -> client().isPresent();
        };
    }

    public Preferences getPreferences() {
        return preferences;
    }

    /** Whether to offer "Make it fit you" by itself: a stranger who has neither chosen nor waved it away. */
    public boolean isFirstVisit() {
        return firstVisit;
    }
}
