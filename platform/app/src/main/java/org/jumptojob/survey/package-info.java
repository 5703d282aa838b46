/** Questions: to many without a name, and to a person for her own line over time. Figures only by the rule of disclosure. */
package org.jumptojob.survey;
