package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;

/**
 * The one string under which a store files an Agent or an identified Group: the kind of its inverse functional
 * identifier, a space, and its value in a form that is equal for equal agents (Data 2.4.2.3).
 *
 * <p>Domains of e-mail addresses and hexadecimal digits are written small, because they are equal in either case. In
 * account names a backslash, control characters and unpaired surrogates stand as {@code \}{@code uXXXX}: databases refuse or
 * change them. IRIs hold no space, so the parts of an account cannot run into each other.
 */
public final class AgentKey {

    private AgentKey() {}

    /**
     * The key of an Agent or Group object that has passed the {@link StatementValidator}.
     *
     * @return the key, or null for an anonymous Group, which equals no other (Data 2.4.2.2)
     */
    public static String of(JsonObject agent) {
        if (agent.get("mbox") instanceof JsonString mbox) {
            return "mbox " + smallDomain(mbox.getString());
        }
        if (agent.get("mbox_sha1sum") instanceof JsonString sha1) {
            return "mbox_sha1sum " + sha1.getString().toLowerCase(Locale.ROOT);
        }
        if (agent.get("openid") instanceof JsonString openid) {
            return "openid " + openid.getString();
        }
        if (agent.get("account") instanceof JsonObject account) {
            return ofAccount(account.getString("homePage"), account.getString("name"));
        }
        return null;
    }

    /**
     * The key of an agent that is known by an account.
     *
     * @param homePage the IRI of the system that the account is on
     * @param name the account's name there
     */
    public static String ofAccount(String homePage, String name) {
        return "account " + homePage + " " + storable(name);
    }

    static String smallDomain(String mbox) {
        int domain = mbox.lastIndexOf('@');
        return mbox.substring(0, domain + 1) + mbox.substring(domain + 1).toLowerCase(Locale.ROOT);
    }

    private static String storable(String name) {
        if (isPlain(name)) {
            return name;
        }
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            boolean unpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c < ' ' || c == '\\' || unpaired) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
