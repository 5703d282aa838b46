/**
 * What somebody learned elsewhere counts here: she asks for it in her own words, somebody who may decide it talks with her, and
 * says yes, or not yet with a reason and a next step. There is no test.
 */
package org.jumptojob.recognition;
