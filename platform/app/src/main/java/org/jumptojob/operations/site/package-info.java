/** What an administrator looks after while the site runs: its settings, its mails, its jobs and its health. */
package org.jumptojob.operations.site;
