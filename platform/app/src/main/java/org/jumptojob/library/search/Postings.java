package org.jumptojob.library.search;

import java.util.Arrays;

/** In which entries a form stands, and how much it weighs there in each of the two texts. */
final class Postings {

    private int[] entries = new int[2];
    private float[] standard = new float[2];
    private float[] easy = new float[2];
    private int size;

    void add(int entry, float standardWeight, float easyWeight) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
            standard = Arrays.copyOf(standard, 2 * size);
            easy = Arrays.copyOf(easy, 2 * size);
        }
        entries[size] = entry;
        standard[size] = standardWeight;
        easy[size] = easyWeight;
        size++;
    }

    int size() {
        return size;
    }

    /** What it weighs in an entry for a reader; 0 where it does not stand there. The text that she did not choose counts little. */
    double weight(int entry, boolean easyWords) {
        int at = Arrays.binarySearch(entries, 0, size, entry);
        if (at < 0) {
            return 0;
        }
        double own = easyWords ? easy[at] : standard[at];
        double other = easyWords ? standard[at] : easy[at];
        return own + 0.25 * other;
    }

    /** The entries in which it stands, in rising order. */
    int[] entries() {
        return Arrays.copyOf(entries, size);
    }
}
