/** The pages from which lessons, modules and guides are printed and saved, and the files themselves. */
package org.jumptojob.paper.pages;
