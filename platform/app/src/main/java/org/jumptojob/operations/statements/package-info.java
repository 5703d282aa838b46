/**
 * Statements to look at: each person sees everything about herself; administrators see what happens on the site, under
 * made-up codes and without results (platform/docs/decisions, 0015).
 */
package org.jumptojob.operations.statements;
