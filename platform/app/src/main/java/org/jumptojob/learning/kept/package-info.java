/** What is kept of a person's learning, as her own copy has it. */
package org.jumptojob.learning.kept;
