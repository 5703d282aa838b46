package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.AccountService.NewAccount;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.identity.OneTimeLinks.Order;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.SignedIn;
import org.jumptojob.web.Secrets;

/**
 * Opens one-time links. Looking at one changes nothing, because mail programs look at links before people do; it is
 * used up only by the button on its page, and only when everything that was typed can be taken.
 */
@ApplicationScoped
public class LinkService {

    /**
     * What a link's page asks for.
     *
     * @param purpose what it opens
     * @param asksAddress whether the page asks for an e-mail address
     * @param asksName whether it asks for a display name
     * @param asksPassphrase whether it asks for a new passphrase
     * @param name the display name that was given before, or an empty text
     */
    public record Page(Purpose purpose, boolean asksAddress, boolean asksName, boolean asksPassphrase, String name) {}

    /**
     * What came of opening a link.
     *
     * @param problems message key by field; {@code link} where the link itself cannot be used any more
     * @param signedIn empty where nobody was signed in
     * @param next the path to go to, or an empty text
     */
    public record Opened(Map<String, String> problems, Optional<SignedIn> signedIn, String next) {
        static Opened problem(String field, String key) {
            return new Opened(Map.of(field, key), Optional.empty(), "");
        }
    }

    private static final Opened GONE = Opened.problem("link", "identity.link-gone");

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    OneTimeLinks links;

    @Inject
    PersonalKeys keys;

    @Inject
    Passphrases passphrases;

    @Inject
    FirstPeople firstPeople;

    @Inject
    Administration administration;

    @Inject
    Audit audit;

    /** This service through its container, so that a method that it calls itself has its transaction. */
    @Inject
    LinkService self;

    Clock clock = Clock.systemUTC();

    /** What the page of a link shows; nothing where it was used, has expired or never was. */
    @Allowed(Access.ANYONE)
    public Optional<Page> look(String token, Browser browser) {
        return links.look(token, clock.instant()).flatMap(link -> page(link, browser));
    }

    private static Optional<Page> page(OneTimeLink link, Browser browser) {
        String name = OneTimeLinks.detail(link).getString("name", "");
        return switch (link.getPurpose()) {
            case SIGN_UP -> Optional.of(new Page(Purpose.SIGN_UP, false, false, isElsewhere(link, browser), name));
            case RESET -> Optional.of(new Page(Purpose.RESET, false, false, true, ""));
            case INVITE -> Optional.of(new Page(Purpose.INVITE, false, true, true, name));
            case FIRST_ADMINISTRATOR -> Optional.of(new Page(Purpose.FIRST_ADMINISTRATOR, true, true, true, name));
            case SIGN_IN, CONFIRM -> Optional.of(new Page(link.getPurpose(), false, false, false, ""));
            case NOTHING -> Optional.empty();
        };
    }

    /**
     * Whether a sign-up was asked for in another browser than the one that opens the link. Then the passphrase is
     * chosen anew: somebody else may have asked with an address that is not hers, to share the account later
     * (Sudhodanan and Paverd, "Pre-hijacked accounts", USENIX Security 2022).
     */
    private static boolean isElsewhere(OneTimeLink link, Browser browser) {
        String visit = OneTimeLinks.detail(link).getString("visit", "");
        return browser.visit().isEmpty() || !visit.equals(Secrets.sha256(browser.visit()));
    }

    /**
     * Opens a link.
     *
     * @param typed what the page asked for; fields that it did not ask for do not count
     */
    @Allowed(Access.ANYONE)
    public Opened open(String token, NewAccount typed, Browser browser) {
        Instant now = clock.instant();
        Optional<OneTimeLink> looked = links.look(token, now);
        Optional<Page> page = looked.flatMap(found -> page(found, browser));
        if (page.isEmpty()) {
            return GONE;
        }
        Optional<Opened> problem = problem(page.get(), looked.get(), typed);
        if (problem.isPresent()) {
            return problem.get();
        }
        Optional<String> hash = Optional.empty();
        if (page.get().asksPassphrase()) {
            // It takes long, so no transaction is open here.
            hash = passphrases.inTurn(turn -> turn.hash(typed.passphrase()));
            if (hash.isEmpty()) {
                return Opened.problem("passphrase", "identity.busy");
            }
        }
        return self.use(looked.get(), typed, hash.orElse(null), browser);
    }

    private Optional<Opened> problem(Page page, OneTimeLink link, NewAccount typed) {
        if (page.asksAddress() && !Login.looksLikeAddress(typed.address())) {
            return Optional.of(Opened.problem("email", "identity.email-odd"));
        }
        if (page.asksAddress() && people.login(typed.address()).isPresent()) {
            return Optional.of(Opened.problem("email", "identity.email-taken"));
        }
        if (page.asksName() && !Person.fits(typed.name())) {
            return Optional.of(Opened.problem("displayName", "identity.name-odd"));
        }
        if (page.asksPassphrase()) {
            String address = page.asksAddress() ? typed.address() : link.getAddress();
            return passphrases
                    .problem(typed.passphrase(), address, typed.name())
                    .map(key -> Opened.problem("passphrase", key));
        }
        return Optional.empty();
    }

    /** Uses a link up, and does what it is for: both, or neither. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Opened use(OneTimeLink link, NewAccount typed, String hash, Browser browser) {
        if (!links.take(link, clock.instant())) {
            return GONE;
        }
        return switch (link.getPurpose()) {
            case SIGN_UP -> signUp(link, hash, browser);
            case SIGN_IN -> signIn(link, typed.remember(), browser);
            case RESET -> reset(link, hash, typed.remember(), browser);
            case INVITE -> invite(link, typed, hash, browser);
            case FIRST_ADMINISTRATOR -> firstAdministrator(typed, hash, browser);
            case CONFIRM -> confirm(link);
            case NOTHING -> GONE;
        };
    }

    private Opened signUp(OneTimeLink link, String newHash, Browser browser) {
        JsonObject detail = OneTimeLinks.detail(link);
        boolean remember = detail.getBoolean("remember", false);
        Optional<Login> known = people.login(link.getAddress());
        if (known.isPresent()) {
            // She asked twice and opened both mails: the account is there, and the address is proved to be hers.
            known.get().confirm(clock.instant());
            return start(known.get(), remember, browser, "");
        }
        String hash = newHash == null ? detail.getString("hash") : newHash;
        Login login = create(detail.getString("name"), link.getAddress(), hash, true);
        links.forget(Purpose.SIGN_UP, link.getAddress());
        return start(login, remember, browser, "");
    }

    private Opened signIn(OneTimeLink link, boolean remember, Browser browser) {
        String next = OneTimeLinks.detail(link).getString("next", "");
        Optional<Login> login = people.login(link.getAddress());
        login.ifPresent(found -> found.confirm(clock.instant()));
        return login.map(found -> start(found, remember, browser, next)).orElse(GONE);
    }

    private Opened reset(OneTimeLink link, String hash, boolean remember, Browser browser) {
        Optional<Login> login = people.login(link.getAddress());
        if (login.isEmpty()) {
            return GONE;
        }
        login.get().setSecret(hash);
        links.forgetAll(login.get().getPersonId());
        signIns.endAll(login.get().getPersonId());
        audit.record(
                login.get().getPersonId(),
                "passphrase-reset",
                login.get().getPersonId().toString());
        return start(login.get(), remember, browser, "");
    }

    private Opened invite(OneTimeLink link, NewAccount typed, String hash, Browser browser) {
        JsonObject detail = OneTimeLinks.detail(link);
        Role role = Role.of(detail.getString("role")).orElseThrow();
        String organisation = detail.getString("organisation", "");
        UUID organisationId = organisation.isEmpty() ? null : UUID.fromString(organisation);
        if (!role.ofSite()
                && people.organisation(organisationId)
                        .filter(Organisation::isOpen)
                        .isEmpty()) {
            return GONE;
        }
        Optional<Login> known = people.login(link.getAddress());
        Login login = known.orElseGet(() -> create(typed.name(), link.getAddress(), hash, true));
        login.confirm(clock.instant());
        administration.add(login.getPersonId(), role, organisationId, UUID.fromString(detail.getString("by")));
        links.forget(Purpose.INVITE, link.getAddress());
        return start(login, typed.remember(), browser, "");
    }

    private Opened firstAdministrator(NewAccount typed, String hash, Browser browser) {
        Instant now = clock.instant();
        if (people.administrators(now) > 0) {
            return GONE;
        }
        Login login = create(typed.name(), typed.address(), hash, false);
        people.add(new Membership(login.getPersonId(), Role.ADMINISTRATOR, null, now));
        audit.record(null, "role-given", login.getPersonId() + " " + Role.ADMINISTRATOR.word());
        // Nobody has proved this address yet: until she opens this mail, no link to sign in goes there.
        Order order = new Order(
                Purpose.CONFIRM,
                login.getPersonId(),
                login.getSubject(),
                JSON.createObjectBuilder().build());
        links.mail(order, Purpose.CONFIRM.word(), typed.name().strip(), now);
        firstPeople.forgetFirstLink();
        return start(login, typed.remember(), browser, "");
    }

    private Opened confirm(OneTimeLink link) {
        Optional<Login> login = people.login(link.getAddress());
        login.ifPresent(found -> found.confirm(clock.instant()));
        return login.isEmpty() ? GONE : new Opened(Map.of(), Optional.empty(), "");
    }

    private Login create(String name, String address, String hash, boolean confirmed) {
        Person person = new Person(name, clock.instant());
        people.add(person);
        people.flush();
        keys.give(person.getId());
        Login login = new Login(person.getId(), address, hash, clock.instant());
        if (confirmed) {
            login.confirm(clock.instant());
        }
        people.add(login);
        people.flush();
        return login;
    }

    private Opened start(Login login, boolean remember, Browser browser, String next) {
        boolean locked =
                people.person(login.getPersonId()).map(Person::isLocked).orElse(true);
        if (locked) {
            return Opened.problem("link", "identity.locked");
        }
        people.flush();
        return new Opened(Map.of(), Optional.of(signIns.start(login, remember, browser, clock.instant())), next);
    }
}
