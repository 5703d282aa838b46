/** The pages of recognition: what somebody asks for, what she has asked, what waits for who decides, and the map of ways. */
package org.jumptojob.recognition.pages;
