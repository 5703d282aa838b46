/** Organisations, their groups, who is in them with which role, and who is near a person. */
package org.jumptojob.groups;
