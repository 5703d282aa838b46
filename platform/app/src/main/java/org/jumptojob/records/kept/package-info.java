/** What the learning record store holds about a person, as her own copy has it. */
package org.jumptojob.records.kept;
