/** Backups: written from either database, restored into either, and cleaned of whoever has closed her account since. */
package org.jumptojob.operations.backup;
