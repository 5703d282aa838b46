package org.jumptojob.jobs;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that is a job's work, called by its schedule: {@link JobRuns} notes when it ran and whether it went well. */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Watched {
    /** The job's name, the one of its lease where it has one; at most 60 characters. */
    @Nonbinding
    String value() default "";
}
