package org.jumptojob.forms;

/** Marks a JAX-RS resource that takes form posts under {@code /do}; {@link FormPosts} finds it through CDI. */
public interface FormResource {}
