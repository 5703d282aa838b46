/** The whole check of the content, run by hand or by a test: every rule, reasons for exceptions, a report in HTML and in JSON. */
package org.jumptojob.content.check.report;
