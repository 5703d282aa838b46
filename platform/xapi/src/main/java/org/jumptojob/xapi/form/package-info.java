/** The forms in which a store gives statements back, and what it learns from them about activities. */
package org.jumptojob.xapi.form;
