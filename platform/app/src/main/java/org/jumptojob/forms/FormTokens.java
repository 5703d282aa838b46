package org.jumptojob.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.web.Secrets;

/**
 * The token that every form carries against forged posts. A signed-in person's names her and is signed, so that a
 * post that comes after her sign-in has ended still tells whose words they are. A stranger's is bound to the cookie
 * of her visit.
 */
@ApplicationScoped
public class FormTokens {

    private static final String PURPOSE = "form token";

    @Inject
    private Secrets secrets;

    public String of(UUID person) {
        String owner = "person:" + person;
        return owner + ":" + signature(owner);
    }

    public String ofVisit(String visitCookie) {
        return "visit:" + signature("visit:" + visitCookie);
    }

    /** The person whom a token was made for, where its signature holds. */
    public Optional<UUID> owner(String token) {
        int end = token.lastIndexOf(':');
        if (!token.startsWith("person:") || end <= "person:".length()) {
            return Optional.empty();
        }
        String owner = token.substring(0, end);
        if (!same(token.substring(end + 1), signature(owner))) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(owner.substring("person:".length())));
    }

    public boolean isOfVisit(String token, String visitCookie) {
        return same(token, ofVisit(visitCookie));
    }

    private String signature(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign(PURPOSE, text));
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
