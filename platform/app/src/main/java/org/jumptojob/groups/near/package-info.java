/** From person to person: who supports whom, and who keeps away from whom. */
package org.jumptojob.groups.near;
