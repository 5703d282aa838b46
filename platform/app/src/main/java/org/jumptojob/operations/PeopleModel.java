package org.jumptojob.operations;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Administration.Found;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The people of a search, one page after the other. They are never counted: one person more than a page holds says that
 * another page follows, and the table needs to know no more.
 */
class PeopleModel extends LazyDataModel<Found> {
    private static final long serialVersionUID = 1L;

    private final transient IntFunction<List<Found>> pages;

    /** @param pages gives a page by its number, with one person more where another page follows */
    PeopleModel(IntFunction<List<Found>> pages) {
        this.pages = pages;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        // Asked before a page is loaded; load() puts the true bound in its place.
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Found> load(int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        List<Found> found = pages.apply(first / Administration.PAGE);
        setRowCount(first + found.size());
        return found.subList(0, Math.min(found.size(), Administration.PAGE));
    }

    @Override
    public String getRowKey(Found person) {
        return person.id().toString();
    }
}
