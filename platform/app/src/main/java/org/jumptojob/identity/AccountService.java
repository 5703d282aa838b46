package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.identity.OneTimeLinks.Order;
import org.jumptojob.identity.SignInService.Answer;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.Outcome;
import org.jumptojob.mail.Outbox;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/** A person's account: asking for one, changing it, closing it. What a link by mail opens stands in {@link LinkService}. */
@ApplicationScoped
public class AccountService {

    /**
     * What somebody writes who wants an account.
     *
     * @param name how others see her; need not be her real name
     */
    public record NewAccount(String address, String name, String passphrase, boolean remember) {}

    /** @param problems message key by field; empty where the answer counts */
    public record Asked(Map<String, String> problems, Answer answer) {}

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    SignInService signInService;

    @Inject
    OneTimeLinks links;

    @Inject
    Passphrases passphrases;

    @Inject
    PersonalKeys keys;

    @Inject
    KeptPosts keptPosts;

    @Inject
    Outbox outbox;

    @Inject
    Visitor visitor;

    @Inject
    Site site;

    @Inject
    Audit audit;

    @Inject
    Event<PersonClosed> closed;

    Clock clock = Clock.systemUTC();

    /**
     * Asks for an account. The address gets one mail: a link that makes the account or, where there is one already, a
     * link that signs in. The answer is the same. No account exists before the link is opened.
     */
    @Allowed(Access.ANYONE)
    public Asked signUp(NewAccount wanted, Browser browser) {
        Map<String, String> problems = problems(wanted);
        if (!problems.isEmpty()) {
            return new Asked(problems, null);
        }
        Instant now = clock.instant();
        Duration wait = signInService.countMail(wanted.address(), browser, now);
        if (!wait.isZero()) {
            return new Asked(problems, Answer.waiting(wait));
        }
        Optional<String> hash = passphrases.inTurn(turn -> turn.hash(wanted.passphrase()));
        if (hash.isEmpty()) {
            return new Asked(problems, Answer.of(Outcome.BUSY));
        }
        sendLink(wanted, hash.get(), browser, now);
        return new Asked(problems, Answer.of(Outcome.SENT));
    }

    private void sendLink(NewAccount wanted, String hash, Browser browser, Instant now) {
        Optional<Login> login = people.login(wanted.address());
        JsonObject detail = JSON.createObjectBuilder()
                .add("name", wanted.name().strip())
                .add("hash", hash)
                .add("remember", wanted.remember())
                .add("visit", Secrets.sha256(browser.visit()))
                .build();
        if (login.isEmpty()) {
            links.mail(
                    new Order(Purpose.SIGN_UP, null, wanted.address(), detail),
                    "sign-up",
                    wanted.name().strip(),
                    now);
            return;
        }
        Optional<Person> person = people.person(login.get().getPersonId()).filter(p -> !p.isLocked());
        JsonObject nothing = JsonObject.EMPTY_JSON_OBJECT;
        if (person.isPresent()) {
            Order order =
                    new Order(Purpose.SIGN_IN, person.get().getId(), login.get().getSubject(), nothing);
            links.mail(order, "known", person.get().getDisplayName(), now);
        } else {
            links.make(new Order(Purpose.NOTHING, null, null, nothing), now);
        }
    }

    private Map<String, String> problems(NewAccount wanted) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Login.normalised(wanted.address()).isEmpty()) {
            problems.put("email", "identity.email-missing");
        } else if (!Login.looksLikeAddress(wanted.address())) {
            problems.put("email", "identity.email-odd");
        }
        if (!Person.fits(wanted.name())) {
            problems.put("displayName", "identity.name-odd");
        }
        passphrases
                .problem(wanted.passphrase(), wanted.address(), wanted.name())
                .ifPresent(problem -> problems.put("passphrase", problem));
        return problems;
    }

    /** Changes how others see the visitor. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<String> rename(String name) {
        if (!Person.fits(name)) {
            return Optional.of("identity.name-odd");
        }
        me().rename(name);
        return Optional.empty();
    }

    /**
     * Changes the visitor's passphrase and ends her other sign-ins. Tries are counted as at the sign-in page.
     *
     * @return problems by field
     */
    @Allowed(Access.PERSON)
    public Asked changePassphrase(String current, String wanted, Browser browser) {
        // Who signs in by a card has no passphrase to change.
        Login login = myLogin().orElseThrow(NotFound::new);
        Map<String, String> problems = new LinkedHashMap<>();
        passphrases
                .problem(wanted, login.getSubject(), visitor.getDisplayName())
                .ifPresent(problem -> problems.put("passphrase", problem));
        if (!problems.isEmpty()) {
            return new Asked(problems, null);
        }
        Answer answer = signInService.confirm(login, current, browser);
        if (answer.outcome() == Outcome.WRONG) {
            problems.put("current", "identity.current-wrong");
        } else if (answer.outcome() == Outcome.DONE) {
            answer = passphrases
                    .inTurn(turn -> turn.hash(wanted))
                    .map(hash ->
                            signIns.changeSecret(login, hash, visitor.person().signIn()))
                    .map(changed -> Answer.of(Outcome.DONE))
                    .orElse(Answer.of(Outcome.BUSY));
        }
        return new Asked(problems, answer);
    }

    /** The visitor's e-mail address, where she has one. */
    @Transactional
    @Allowed(Access.PERSON)
    public String address() {
        return myLogin().map(Login::getSubject).orElse("");
    }

    /** Makes these the visitor's preferences, on all her devices. */
    @Transactional
    @Allowed(Access.PERSON)
    public void prefer(Preferences preferences) {
        people.prefer(visitor.personId(), preferences, site.settings().text(Setting.TIME_ZONE));
    }

    /** Sets the zone in which the visitor sees times. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<String> chooseZone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            return Optional.of("identity.zone-odd");
        }
        if (!people.chooseZone(visitor.personId(), zone)) {
            people.prefer(visitor.personId(), visitor.getPreferences(), zone);
        }
        return Optional.empty();
    }

    /**
     * Closes the visitor's account for good. Returns the problem's message key where it cannot be closed: the last
     * administrator would leave a site that nobody can look after.
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<String> close() {
        if (visitor.isAdministrator() && people.administrators(clock.instant()) < 2) {
            return Optional.of("identity.last-administrator");
        }
        erase(me());
        return Optional.empty();
    }

    /**
     * Closes somebody's account for good, as she asked on paper; the caller has checked that. Returns the problem's message
     * key where it cannot be closed.
     *
     * @throws NotFound where there is no such person
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<String> closeFor(UUID id) {
        Person person = people.person(id).orElseThrow(NotFound::new);
        boolean administrator = people.membershipsOf(List.of(id), clock.instant()).stream()
                .anyMatch(held -> held.getRole() == Membership.Role.ADMINISTRATOR);
        if (administrator && people.administrators(clock.instant()) < 2) {
            return Optional.of("identity.last-administrator");
        }
        erase(person);
        return Optional.empty();
    }

    /** Whose account was closed, and who is here all the same: she has come back with a backup that was restored. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> cameBack() {
        return people.cameBack();
    }

    /** Erases somebody again who has come back. Nobody is asked: she has said it before. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void eraseAgain(UUID id) {
        people.person(id).ifPresent(this::erase);
    }

    private void erase(Person person) {
        UUID id = person.getId();
        // First the key: whatever copy of her private texts may be left anywhere cannot be read any more.
        keys.destroy(id);
        people.addTombstone(person.getActor(), clock.instant());
        closed.fire(new PersonClosed(id, person.getActor()));
        for (Login login : people.loginsOf(List.of(id))) {
            for (Purpose purpose : Purpose.values()) {
                links.forget(purpose, login.getSubject());
            }
            outbox.forget(login.getSubject());
        }
        links.forgetAll(id);
        keptPosts.forget(id);
        signIns.endAll(id);
        people.delete(id);
        audit.record(null, "account-closed", person.getActor().toString());
    }

    private Person me() {
        return people.person(visitor.personId()).orElseThrow(IllegalStateException::new);
    }

    private Optional<Login> myLogin() {
        return people.loginsOf(List.of(visitor.personId())).stream().findFirst();
    }
}
