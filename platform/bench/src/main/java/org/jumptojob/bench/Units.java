package org.jumptojob.bench;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jumptojob.bench.site.Accounts;
import org.jumptojob.bench.site.BenchTrack;

/**
 * What one unit of each work consists of, and what comes before it without being timed. A learner at work knows her
 * number {@value #USER}, from 0 on, and how many units she has done, {@value #TURN}.
 */
final class Units {

    static final String USER = "user";
    static final String TURN = "turn";

    private static final String COOKIE = "cookie";
    private static final String LESSON = "/learn/jump-to-job/a-safe-start/how-this-course-works";
    private static final String SIGN_OUT = "action=\"/do/sign-out\"";

    private final String address;
    private final List<Learner> learners;
    private final List<Question> questions;

    /**
     * @param address of the server
     * @param questions empty where no quiz is measured
     */
    Units(String address, List<Learner> learners, List<Question> questions) {
        this.address = address;
        this.learners = learners;
        this.questions = questions;
    }

    String address() {
        return address;
    }

    /** What a learner does before each unit. */
    ChainBuilder before(Work work) {
        return switch (work) {
            case CONSTANT_STRANGER, HOME, TRACK -> exec(session -> session);
            case SIGN_IN -> exec(flushCookieJar());
            case CONSTANT, FRAME, LESSON, TRACK_OF_12, LESSON_AMONG_SIGN_INS ->
                exec(session -> session.set(
                                COOKIE, learners.get(session.getInt(USER)).cookie()))
                        .exec(addCookie(Cookie(Learner.COOKIE, "#{" + COOKIE + "}")));
            case QUIZ_ANSWER ->
                exec(flushCookieJar())
                        .exec(session ->
                                session.set(COOKIE, learnerOfQuiz(session).cookie()))
                        .exec(addCookie(Cookie(Learner.COOKIE, "#{" + COOKIE + "}")));
        };
    }

    ChainBuilder unit(Work work) {
        return switch (work) {
            case CONSTANT, CONSTANT_STRANGER ->
                exec(http("constant").get("/do/bench/constant").check(status().is(200), substring("constant")));
            case FRAME -> exec(page("frame", "/bench-frame").check(substring(SIGN_OUT)));
            case HOME -> exec(page("home", "/"));
            case TRACK -> exec(page("track", "/tracks/jump-to-job"));
            case LESSON, LESSON_AMONG_SIGN_INS -> exec(page("lesson", LESSON).check(substring(SIGN_OUT)));
            case TRACK_OF_12 ->
                exec(page("track of 12", "/tracks/" + BenchTrack.SLUG).check(substring(SIGN_OUT)));
            case QUIZ_ANSWER -> quizAnswer();
            case SIGN_IN -> signIn(session -> Accounts.learner(account(session, 1)));
        };
    }

    /** Somebody beside the lessons, whose passphrase is hashed with all rounds. */
    ChainBuilder signerSignsIn() {
        return exec(flushCookieJar()).exec(signIn(session -> Accounts.signer(session.getInt(USER))));
    }

    private static HttpRequestActionBuilder page(String name, String path) {
        return http(name).get(path).check(status().is(200), substring("</html>"));
    }

    private static ChainBuilder signIn(Function<Session, String> account) {
        return exec(page("sign-in form", "/sign-in")
                        .check(regex(Learners.TOKEN.pattern()).saveAs("token")))
                .exec(http("sign-in")
                        .post("/do/sign-in")
                        .formParam("token", "#{token}")
                        .formParam("email", account::apply)
                        .formParam("passphrase", Accounts.PASSPHRASE)
                        .check(status().is(200), substring(SIGN_OUT)));
    }

    /** The post and its redirect, to the same page with feedback, and the page of the next question. */
    private ChainBuilder quizAnswer() {
        return exec(http("answer")
                        .post(session -> question(session, 0).action())
                        .formParamSeq(this::answer)
                        .check(
                                status().is(200),
                                substring(session ->
                                        "id=\"result-" + question(session, 0).item() + "\"")))
                .exec(http("next question")
                        .get(session -> question(session, 1).page())
                        .check(
                                status().is(200),
                                substring(session ->
                                        "id=\"question-" + question(session, 1).item() + "\"")));
    }

    private List<Map.Entry<String, Object>> answer(Session session) {
        Question question = question(session, 0);
        List<Map.Entry<String, Object>> fields = new ArrayList<>();
        fields.add(Map.entry("token", learnerOfQuiz(session).formToken()));
        fields.add(Map.entry("item", question.item()));
        // As often as this account has been through all questions: the platform takes less for the same form again.
        fields.add(Map.entry("seen", String.valueOf(wholeRounds(session, questions.size()))));
        question.answer().forEach(field -> fields.add(Map.entry(field.getKey(), field.getValue())));
        return fields;
    }

    private Question question(Session session, int further) {
        return questions.get((session.getInt(TURN) + further) % questions.size());
    }

    /** One account after another does each question once. */
    private Learner learnerOfQuiz(Session session) {
        return learners.get(account(session, questions.size()));
    }

    private static int account(Session session, int unitsEach) {
        return next(session, unitsEach) % Accounts.LEARNERS;
    }

    private static int wholeRounds(Session session, int unitsEach) {
        return next(session, unitsEach) / Accounts.LEARNERS;
    }

    private static int next(Session session, int unitsEach) {
        return session.getInt(USER) + Everything.LEARNERS_AT_ONCE * (session.getInt(TURN) / unitsEach);
    }
}
