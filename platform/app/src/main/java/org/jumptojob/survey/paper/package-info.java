/** Questions and answers by themselves: which are asked after which, what fits, what they add up to. No database, no request. */
package org.jumptojob.survey.paper;
