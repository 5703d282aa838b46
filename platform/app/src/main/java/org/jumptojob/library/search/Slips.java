package org.jumptojob.library.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Words that were meant: near in letters to one that stands nowhere. Two letters that changed places count as one slip. */
final class Slips {

    private static final int MOST = 3;
    private static final int SHORTEST = 4;
    private static final int LONG = 6;

    private Slips() {}

    /**
     * The nearest words, the most frequent first.
     *
     * @param folded the word that stands nowhere
     * @param counts how often each word stands in the texts
     * @return empty where nothing is near
     */
    static List<String> of(String folded, Map<String, Integer> counts) {
        if (folded.length() < SHORTEST) {
            return List.of();
        }
        List<String> joined = joined(folded, counts);
        for (int distance = 1; distance <= (folded.length() >= LONG ? 2 : 1); distance++) {
            List<String> near = near(folded, counts, distance);
            if (!near.isEmpty()) {
                return near;
            }
            if (!joined.isEmpty()) {
                return joined;
            }
        }
        return joined;
    }

    private static List<String> near(String folded, Map<String, Integer> counts, int most) {
        return counts.keySet().stream()
                .filter(word -> Math.abs(word.length() - folded.length()) <= most && distance(folded, word) <= most)
                .sorted(Comparator.comparing((String word) -> word.charAt(0) != folded.charAt(0))
                        .thenComparing(word -> -counts.get(word))
                        .thenComparing(word -> word))
                .limit(MOST)
                .toList();
    }

    /** Two words written as one. */
    private static List<String> joined(String folded, Map<String, Integer> counts) {
        for (int at = 3; at <= folded.length() - 3; at++) {
            String first = folded.substring(0, at);
            String second = folded.substring(at);
            if (counts.containsKey(first) && counts.containsKey(second)) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    /** How many letters were left out, added, changed, or changed places with their neighbour. */
    static int distance(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : Integer.MAX_VALUE;
            }
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int changed = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                least[i][j] = Math.min(changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
                if (isTurned(one, i, other, j)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }

    private static boolean isTurned(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
