/** The pages about who else gets learning records: the administrator's list of programs, and each person's own choice. */
package org.jumptojob.operations.receivers;
