/**
 * {@code scripts/bench lrs}: what the learning record store costs, beside what its database and its server allow; how it
 * stands as it grows; what its file weighs. {@code platform/docs/benchmark.md} tells how to read it.
 */
package org.jumptojob.bench.lrs;
