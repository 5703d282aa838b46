/** How long each kind of data is kept, and the job that deletes it then. */
package org.jumptojob.operations.retention;
