/** What is kept of an account: her copy of it, and for how long. */
package org.jumptojob.identity.kept;
