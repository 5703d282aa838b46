package org.jumptojob.bench.measure;

/**
 * How long each work is looked at.
 *
 * @param warmUpSeconds before the first run, for the compilers of both Java machines
 * @param runSeconds of each run
 * @param runs that must be good
 */
public record Procedure(int warmUpSeconds, int runSeconds, int runs) {

    /** Its figures can be compared. */
    public static final Procedure WHOLE = new Procedure(60, 30, 3);

    /** To try it; its figures say little. */
    public static final Procedure BRIEF = new Procedure(10, 5, 1);
}
