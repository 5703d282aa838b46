package org.jumptojob.attack;

import java.util.function.BiPredicate;

/**
 * One reading method and what each attacker must get from it.
 *
 * @param method such as {@code SharedService.open}; several rows may stand for different ways to call one method
 * @param way in a few words, how it is called or what it gives
 * @param call gives what comes out as text; {@code null} where the rule of the method alone decides and nothing of the
 *     owner's things can come out
 * @param sees whether the owner's {@link AttackRows#MARKER} must come out; everybody else must not get it
 */
public record AttackRow(String method, String way, Call call, BiPredicate<Attacker, Phase> sees) {

    /** Calls the method as somebody. A refusal is thrown on, as the method throws it. */
    @FunctionalInterface
    public interface Call {
        Object as(Attacker attacker, Phase phase);
    }

    /** What the gate guards: the receiver gets it while the yes holds, and nobody else ever. */
    public static AttackRow byGate(String method, String way, Call call) {
        return new AttackRow(method, way, call, (attacker, phase) -> attacker.isReceiver() && phase == Phase.DURING);
    }

    /** What gives out nothing of the owner's things to anybody, whoever calls it. */
    public static AttackRow never(String method, String way, Call call) {
        return new AttackRow(method, way, call, (attacker, phase) -> false);
    }

    /** What somebody sees by her task, whatever the owner has said. Say in {@code way} why that is right. */
    public static AttackRow by(String method, String way, Call call, BiPredicate<Attacker, Phase> sees) {
        return new AttackRow(method, way, call, sees);
    }

    /**
     * A method for coordinators or administrators that holds nothing of anybody's own things: its rule keeps others out, and a
     * look at the types that it gives holds the rest.
     *
     * @param what it gives instead
     */
    public static AttackRow noThings(String method, String what) {
        return new AttackRow(method, what, null, (attacker, phase) -> false);
    }

    @Override
    public String toString() {
        return method + " (" + way + ")";
    }
}
