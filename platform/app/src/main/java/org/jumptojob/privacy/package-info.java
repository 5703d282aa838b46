/** What every room that holds something of people answers for: giving it out to the person, and how long it stays. */
package org.jumptojob.privacy;
