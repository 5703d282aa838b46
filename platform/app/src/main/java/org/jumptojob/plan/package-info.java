/** What a person plans for herself: career plan, plan for good and hard days, card "What helps me". All of it is hers. */
package org.jumptojob.plan;
