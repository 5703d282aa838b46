/** The rules of a good course: every source is taught, quizzes teach and cannot be guessed, times are worked out, pictures have words. */
package org.jumptojob.content.check.course;
