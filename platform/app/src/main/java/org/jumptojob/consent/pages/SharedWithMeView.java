package org.jumptojob.consent.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.consent.SharedService;

/** Backs the page {@code /shared-with-me}: what others share with the visitor, grouped by whose it is. */
@Named("sharedWithMe")
@RequestScoped
public class SharedWithMeView {

    /** One thing. What is closed shows its kind and nothing else. */
    public static final class Row {
        private final SharedService.Row row;
        private final SharingCard card;

        Row(SharedService.Row row, SharingWords words) {
            this.row = row;
            this.card = row.open()
                    .map(sharing -> new SharingCard(sharing, row.name(), words))
                    .orElse(null);
        }

        public String getId() {
            return row.id().toString();
        }

        public String getName() {
            return row.name();
        }

        public boolean isOpen() {
            return card != null;
        }

        /** {@code null} where it is not shared at present. */
        public SharingCard getCard() {
            return card;
        }

        public boolean isAsked() {
            return row.asked();
        }

        public boolean isMayAsk() {
            return row.mayAsk();
        }
    }

    /** The things of one person. */
    public static final class Group {
        private final String id;
        private final String name;
        private final List<Row> rows = new ArrayList<>();

        Group(UUID owner, String name) {
            this.id = owner.toString();
            this.name = name;
        }

        public String getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public List<Row> getRows() {
            return rows;
        }
    }

    @Inject
    private SharedService service;

    @Inject
    private SharingWords words;

    @Inject
    private HttpServletRequest request;

    private final Map<UUID, Group> groups = new LinkedHashMap<>();
    private String older;

    @PostConstruct
    void load() {
        SharedService.Listed listed = service.withMe(SharingWords.before(request));
        older = SharingWords.older(SharingRoutes.WITH_ME, listed.older(), "");
        listed.rows()
                .forEach(row -> groups.computeIfAbsent(row.owner(), id -> new Group(id, row.ownerName()))
                        .getRows()
                        .add(new Row(row, words)));
    }

    /** Where older ones are; empty where there are none. */
    public String getOlder() {
        return older;
    }

    public List<Group> getGroups() {
        return List.copyOf(groups.values());
    }
}
