/** The file of a backup: its lines, its list of what is in it, and its lock. */
package org.jumptojob.operations.backup.format;
