/** The story workshop: a story goes from its owner's room to her group and further only by a fresh yes, and comes back. */
package org.jumptojob.stories;
