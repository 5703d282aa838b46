/** The pages of what a person plans for herself, and the page "My things", from where she finds all that is hers. */
package org.jumptojob.plan.pages;
