/**
 * {@code scripts/bench}: starts the built platform with production flags, lets 16 learners work, and tells what each
 * kind of work costs. It judges nothing by itself; {@code platform/docs/benchmark.md} tells how to read it.
 */
package org.jumptojob.bench;
