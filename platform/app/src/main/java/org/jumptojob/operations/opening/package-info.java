/** One person's record, opened by an administrator for a reason, for an hour; and who sees to it. */
package org.jumptojob.operations.opening;
