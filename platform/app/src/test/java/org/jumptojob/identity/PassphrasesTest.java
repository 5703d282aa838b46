package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private static final String GOOD = "purple ladder under seven clouds";

    private final Passphrases passphrases = new Passphrases(2);

    private String hash(String passphrase) {
        return passphrases.inTurn(turn -> turn.hash(passphrase)).orElseThrow();
    }

    private boolean matches(String passphrase, String hash) {
        return passphrases.inTurn(turn -> turn.matches(passphrase, hash)).orElseThrow();
    }

    private static boolean isOutdated(Passphrases passphrases, String hash) {
        return passphrases.inTurn(turn -> turn.isOutdated(hash)).orElseThrow();
    }

    @Test
    void aFewPlainWordsAreEnough() {
        assertEquals(Optional.empty(), passphrases.problem(GOOD, "ann@example.org", "Ann"));
    }

    @Test
    void fifteenSignsAreTheLeast() {
        assertEquals(Optional.of("identity.passphrase-short"), passphrases.problem("dim lark voxel"));
        assertEquals(Optional.empty(), passphrases.problem("dim lark voxels"));
    }

    @Test
    void aSignOutsideTheBasicPlaneCountsOnce() {
        assertEquals(Optional.of("identity.passphrase-short"), passphrases.problem("😀😁😂😃😄😅😆😇😈😉"));
    }

    @Test
    void moreThan128SignsAreTooMany() {
        String long129 = (GOOD + " ").repeat(5).substring(0, 129);
        assertEquals(Optional.of("identity.passphrase-long"), passphrases.problem(long129));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "C0rrect H0rse B4ttery St4ple!!",
                "passwordpassword",
                "Password123456789",
                "aaaaaaaaaaaaaaaaaaa",
                "123456789012345",
                "qwertyuiopasdfghjkl",
                "abcabcabcabcabcabc",
                "sunshine princess 2024",
                "jump-to-job-demo",
                "IchLiebeDichFurImmer"
            })
    void whatManyPeopleUseIsRefused(String common) {
        assertEquals(Optional.of("identity.passphrase-common"), passphrases.problem(common));
    }

    @Test
    void onesOwnAddressIsNoPassphrase() {
        assertEquals(
                Optional.of("identity.passphrase-common"),
                passphrases.problem("wilhelmina@example.org", "wilhelmina@example.org", "Mina"));
    }

    @Test
    void aPassphraseMatchesItsHashAndNoOtherDoes() {
        String hash = hash(GOOD);
        assertTrue(matches(GOOD, hash));
        assertFalse(matches(GOOD + ".", hash));
        assertTrue(hash.length() <= 300);
    }

    @Test
    void theSameSignsTypedInAnotherFormMatch() {
        String hash = hash("caf\u00e9 near the old harbour");
        assertTrue(matches("cafe\u0301 near the old harbour", hash));
    }

    @Test
    void twoHashesOfOnePassphraseDiffer() {
        assertNotEquals(hash(GOOD), hash(GOOD));
    }

    @Test
    void nothingMatchesWhereThereIsNoHash() {
        assertFalse(matches("", null));
    }

    @Test
    void aHashOfFewerRoundsIsOutdatedAndStillMatches() {
        String old = new Passphrases(1).inTurn(turn -> turn.hash(GOOD)).orElseThrow();
        assertTrue(isOutdated(passphrases, old));
        assertTrue(matches(GOOD, old));
    }

    @Test
    void theDemoPeopleHaveTheKnownPassphraseAtTheCostInForce() throws Exception {
        Passphrases real = new Passphrases();
        try (var lines = new BufferedReader(new InputStreamReader(
                Passphrases.class.getResourceAsStream("demo-people.tsv"), StandardCharsets.UTF_8))) {
            String hash = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow()
                    .split("\t")[4];
            boolean matches =
                    real.inTurn(turn -> turn.matches("jump-to-job-demo", hash)).orElseThrow();
            assertTrue(matches);
            assertFalse(isOutdated(real, hash));
        }
    }

    @Test
    void atMostTwoHaveTheirTurnAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(threads.submit(() -> passphrases.inTurn(turn -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                two.countDown();
                try {
                    // The first two hold their turns until both are in.
                    two.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return now.decrementAndGet();
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertEquals(2, most.get());
    }
}
