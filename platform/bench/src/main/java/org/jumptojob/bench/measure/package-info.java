/** How anything is measured here: warm-up, runs, what they cost, and which of them count. Knows no server and no work. */
package org.jumptojob.bench.measure;
