package org.jumptojob.library.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jumptojob.library.search.Tokens.Token;

/**
 * Finds entries by their words. It is made once from all entries and never changes; it asks no database and keeps no question.
 */
public final class Index {

    private static final float TITLE = 6;
    private static final int SHORT_NAME = 4;

    /** So that a word ten times in a text does not count ten times as much. */
    private static final double HALF = 1.5;

    /** What an entry gains that is called just what was typed. */
    private static final double NAMED = 12;

    private final List<Entry> entries;
    private final Map<String, Postings> postings = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Question.Phrase> phrases;

    public Index(Collection<Entry> entries, Collection<Instead> insteads) {
        this.entries = List.copyOf(entries);
        this.phrases = insteads.stream().map(Question.Phrase::of).toList();
        for (int i = 0; i < this.entries.size(); i++) {
            add(i);
        }
    }

    private void add(int number) {
        Entry entry = entries.get(number);
        Map<String, Float> standard = weights(entry.standard());
        Map<String, Float> easy = weights(entry.easy());
        Set<String> forms = new HashSet<>(standard.keySet());
        forms.addAll(easy.keySet());
        for (String form : forms) {
            postings.computeIfAbsent(form, any -> new Postings())
                    .add(number, standard.getOrDefault(form, 0f), easy.getOrDefault(form, 0f));
        }
    }

    private Map<String, Float> weights(Entry.Face face) {
        Map<String, Float> weights = new HashMap<>();
        for (String passage : face.passages()) {
            for (Token token : Tokens.of(passage)) {
                weights.merge(token.form(), 1f, Float::sum);
                counts.merge(token.folded(), 1, Integer::sum);
            }
        }
        // A long text says each word more often.
        int words = weights.values().stream().mapToInt(Float::intValue).sum();
        float share = (float) (1 / (1 + Math.log1p(words / 200.0)));
        weights.replaceAll((form, weight) -> weight * share);
        addName(face.title(), weights);
        face.also().forEach(name -> addName(name, weights));
        return weights;
    }

    /** A name of many words is a sentence: each of them tells less. */
    private void addName(String name, Map<String, Float> weights) {
        List<Token> tokens = Tokens.of(name);
        float weight = TITLE * Math.min(1f, (float) SHORT_NAME / tokens.size());
        for (Token token : tokens) {
            weights.merge(token.form(), weight, Float::sum);
            counts.merge(token.folded(), 1, Integer::sum);
        }
    }

    /**
     * Looks for what somebody typed.
     *
     * @param easyWords whether she chose easy words: then these texts count first and are shown
     * @param shown which entries may be shown at all
     * @param from how many hits come before the page
     * @param most how many hits the page has at most
     */
    public Found find(String typed, boolean easyWords, Predicate<Entry> shown, int from, int most) {
        Question question = new Question(postings.keySet(), counts, phrases).read(typed);
        List<Want> wants = question.wants();
        Set<Integer> candidates = new TreeSet<>();
        forms(wants).forEach(form -> {
            for (int entry : postings.getOrDefault(form, new Postings()).entries()) {
                candidates.add(entry);
            }
        });
        List<Scored> scored = candidates.stream()
                .filter(entry -> shown.test(entries.get(entry)))
                .map(entry -> score(entry, wants, easyWords))
                .filter(one -> one.met > 0)
                .toList();
        int best = scored.stream().mapToInt(Scored::met).max().orElse(0);
        List<Scored> fitting = scored.stream()
                .filter(one -> 2 * one.met > best)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(one -> entries.get(one.entry).id()))
                .toList();
        Set<String> marked = forms(wants);
        List<Found.Hit> hits = fitting.stream()
                .skip(from)
                .limit(most)
                .map(one -> entries.get(one.entry))
                .map(entry -> new Found.Hit(entry, Excerpt.of(entry.face(easyWords), marked)))
                .toList();
        return new Found(fitting.size(), hits, question.insteads(), question.slips(), question.leads());
    }

    private record Scored(int entry, int met, double score) {}

    private Scored score(int entry, List<Want> wants, boolean easyWords) {
        int met = 0;
        double sum = 0;
        for (Want want : wants) {
            double most = want.ways().stream()
                    .mapToDouble(way -> score(entry, way, easyWords))
                    .max()
                    .orElse(0);
            met += most > 0 ? 1 : 0;
            sum += most;
        }
        double share = wants.isEmpty() ? 0 : (double) met / wants.size();
        return new Scored(
                entry,
                met,
                (sum + named(entry, wants, easyWords))
                        * share
                        * share
                        * entries.get(entry).worth());
    }

    private double score(int entry, Want.Way way, boolean easyWords) {
        double sum = 0;
        for (String form : way.forms()) {
            Postings found = postings.get(form);
            double weight = found == null ? 0 : found.weight(entry, easyWords);
            if (weight == 0) {
                return 0;
            }
            double rare = Math.log(1 + (double) entries.size() / found.size());
            sum += rare * weight / (weight + HALF);
        }
        return way.quality() * sum / Math.sqrt(way.forms().size());
    }

    /** Something for an entry that has what was typed, or what stands in its place, for its name. */
    private double named(int entry, List<Want> wants, boolean easyWords) {
        Entry.Face face = entries.get(entry).face(easyWords);
        List<String> names = new ArrayList<>(face.also());
        names.add(face.title());
        double most = 0;
        for (String name : names) {
            List<String> forms = Tokens.telling(name);
            if (wants.size() == 1) {
                for (Want.Way way : wants.get(0).ways()) {
                    most = Math.max(most, way.forms().equals(forms) ? NAMED * way.quality() : 0);
                }
            } else if (wants.stream().allMatch(want -> want.ways().size() == 1)) {
                List<String> typed = wants.stream()
                        .flatMap(want -> want.ways().get(0).forms().stream())
                        .toList();
                most = Math.max(most, typed.equals(forms) ? NAMED : 0);
            }
        }
        return most;
    }

    private static Set<String> forms(List<Want> wants) {
        return wants.stream()
                .flatMap(want -> want.ways().stream())
                .flatMap(way -> way.forms().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
