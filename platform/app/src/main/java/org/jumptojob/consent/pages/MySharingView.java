package org.jumptojob.consent.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.consent.SharingService;

/** Backs the page {@code /my-sharing}: what the visitor shares now, what she shared, and who asks. */
@Named("mySharing")
@RequestScoped
public class MySharingView {

    /** Somebody's question. */
    public static final class Question {
        private final SharingService.Wish wish;

        Question(SharingService.Wish wish) {
            this.wish = wish;
        }

        public String getId() {
            return wish.ask().id().toString();
        }

        public String getAsker() {
            return wish.ask().askerName();
        }

        public String getTitle() {
            return wish.title();
        }

        /** Where she can say yes. */
        public String getPath() {
            return SharingRoutes.SHARE + "?kind="
                    + SharingWords.encoded(wish.ask().thing().kind()) + "&thing="
                    + SharingWords.encoded(wish.ask().thing().id()) + "&to="
                    + SharingWords.encoded(wish.receiverKey());
        }
    }

    @Inject
    private SharingService service;

    @Inject
    private SharingWords words;

    @Inject
    private HttpServletRequest request;

    private List<SharingCard> open;
    private List<OpenBeside.Line> beside;
    private List<SharingCard> past;
    private String older;
    private List<Question> questions;

    @PostConstruct
    void load() {
        SharingService.Mine mine = service.mine(SharingWords.before(request));
        open = cards(mine.open(), service.apart(mine));
        beside = service.openBeside();
        past = cards(mine.past(), Set.of());
        older = SharingWords.older(SharingRoutes.MINE, mine.older(), "#past");
        questions = service.wishes().stream().map(Question::new).toList();
    }

    private List<SharingCard> cards(List<SharingService.Entry> entries, Set<UUID> apart) {
        return entries.stream()
                .map(entry -> new SharingCard(
                        entry.sharing(), entry.title(), words, SharingCard.isApart(entry.sharing(), apart)))
                .toList();
    }

    public List<SharingCard> getOpen() {
        return open;
    }

    /** What others see of her by a yes that is no sharing. */
    public List<OpenBeside.Line> getBeside() {
        return beside;
    }

    public List<SharingCard> getPast() {
        return past;
    }

    /** Where older ones are; empty where there are none. */
    public String getOlder() {
        return older;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    /** What she has just said yes to; {@code null} on another visit. */
    public SharingCard getReceipt() {
        String id = request.getParameter("receipt");
        return open.stream().filter(card -> card.getId().equals(id)).findFirst().orElse(null);
    }
}
