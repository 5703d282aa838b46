package org.jumptojob.web;

import java.util.List;

/** The pages of one room. Each room has one bean of this kind; a page in no list does not exist. */
public interface Routes {
    List<Route> routes();
}
