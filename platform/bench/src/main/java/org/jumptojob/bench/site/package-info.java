/** The server that is measured: the built application with what only the benchmark needs laid over it. */
package org.jumptojob.bench.site;
