/** The pages of organisations and groups. */
package org.jumptojob.groups.pages;
