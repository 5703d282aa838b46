package org.jumptojob.notices;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notices that are kept in memory, in the order in which they were told. */
public class TestNotices implements Notices {

    /** What somebody was told. */
    public record Told(UUID person, Notice notice) {}

    public final List<Told> told = new CopyOnWriteArrayList<>();

    @Override
    public void tell(UUID person, Notice notice) {
        told.add(new Told(person, notice));
    }

    @Override
    public void takeBack(UUID person, String path) {
        told.removeIf(one -> one.person().equals(person) && one.notice().path().equals(path));
    }
}
