package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jumptojob.web.Secrets;

/**
 * The keys at the end of links to surveys, short enough to be typed from paper. A single link is the round's key and a
 * signature of its number: so no list of links is stored, and nothing tells whose is whose.
 */
@ApplicationScoped
class Links {

    /** Without the letters that are mistaken for digits or each other (Crockford's base 32). */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** 60 random bits. */
    private static final int KEY = 12;

    /** 40 bits of a signature, for somebody who has the key of the round already. */
    private static final int SINGLE = 8;

    /** The most single links of a round. */
    static final int MOST = 200;

    private Secrets secrets;

    protected Links() {}

    @Inject
    Links(Secrets secrets) {
        this.secrets = secrets;
    }

    String newKey() {
        return signs(secrets.randomBytes(KEY), KEY);
    }

    /** The round's part of a key. */
    static String roundPart(String key) {
        int dash = key.indexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }

    /** The keys of all links of a round. */
    List<String> keys(Round round) {
        return round.getWay() == Round.Way.SINGLE_LINKS
                ? IntStream.rangeClosed(1, round.getLinks())
                        .mapToObj(number -> single(round, number))
                        .toList()
                : List.of(round.getLinkKey());
    }

    /** The hash under which the use of a key is kept; nothing where the key is none of the round's. */
    Optional<String> hash(Round round, String key) {
        return keys(round).stream().filter(key::equals).findFirst().map(Secrets::sha256);
    }

    private String single(Round round, int number) {
        byte[] signature = secrets.sign("survey link", round.getLinkKey() + "/" + number);
        return round.getLinkKey() + "-" + signs(signature, SINGLE);
    }

    private static String signs(byte[] bytes, int count) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            signs.append(SIGNS.charAt(bytes[i] & 31));
        }
        return signs.toString();
    }
}
