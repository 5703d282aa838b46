/** What may be told to others about people: here the one rule for figures. */
package org.jumptojob.consent;
