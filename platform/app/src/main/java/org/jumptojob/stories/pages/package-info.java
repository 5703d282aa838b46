/** The pages of the story workshop and where their forms go. */
package org.jumptojob.stories.pages;
