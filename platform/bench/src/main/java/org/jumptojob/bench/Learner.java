package org.jumptojob.bench;

/**
 * Somebody who is signed in.
 *
 * @param cookie the value of the cookie of her sign-in
 * @param formToken what each of her forms carries
 */
record Learner(String cookie, String formToken) {

    /** The name of the cookie. */
    static final String COOKIE = "jtj-sign-in";
}
