/** How an activity is written down where nobody can press anything: on paper, in a PDF, in a file that is kept. */
package org.jumptojob.learning.paper;
