/** Who of several nodes does a job. */
package org.jumptojob.jobs;
