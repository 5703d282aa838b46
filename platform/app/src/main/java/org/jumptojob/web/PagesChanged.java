package org.jumptojob.web;

/** What strangers see has changed: a new release of content, a track switched on or off. */
public record PagesChanged() {}
