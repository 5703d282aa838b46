/** How people are reached: where their mail goes, and who answers for an organisation. */
package org.jumptojob.identity.contact;
