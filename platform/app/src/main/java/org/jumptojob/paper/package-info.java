/**
 * Lessons, modules and guides to meetings for paper: one text, which is printed from a page, or goes out as a tagged PDF or as one
 * HTML file that opens without a network. Nothing in it is about a person.
 */
package org.jumptojob.paper;
