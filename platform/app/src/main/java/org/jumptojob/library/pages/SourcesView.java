package org.jumptojob.library.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Shelf;
import org.jumptojob.content.Source;
import org.jumptojob.library.Library;
import org.jumptojob.library.Links;

/** Backs the register of sources, a page for each source, and the register of rights. */
@Named
@RequestScoped
public class SourcesView {

    /** The kinds of knowledge; the first has no source yet, and the page says so. */
    private static final List<String> KINDS = List.of("lived", "professional", "scientific");

    private static final List<String> USES = List.of("ours", "licensed", "named", "not-used");

    @Inject
    private Reader reader;

    @Inject
    private Library library;

    /** The sources of each kind of knowledge. */
    public List<Group> getKinds() {
        return KINDS.stream()
                .map(kind -> {
                    List<Item> sources = reader.content().sources().values().stream()
                            .filter(source -> source.kind().equals(kind))
                            .map(this::item)
                            .toList();
                    String lead = sources.isEmpty() ? reader.say("none-" + kind) : reader.say("about-" + kind);
                    return new Group(kind, reader.say("kind-" + kind), lead, sources);
                })
                .toList();
    }

    /** With easy words the second line says what it is. */
    private Item item(Source source) {
        return new Item(
                source.id(),
                Links.source(source.id()),
                source.title(),
                reader.easyWords() && !source.plain().isEmpty() ? source.plain() : Reader.makers(source),
                source.differs().isEmpty() ? "" : reader.say("differs-short"));
    }

    /** The source of this page. */
    public Item getSource() {
        return item(source());
    }

    public String getMakers() {
        return Reader.makers(source());
    }

    public String getKind() {
        return reader.say("kind-" + source().kind());
    }

    public String getLicence() {
        return source().licence();
    }

    /** What it is good for, what of it was read, and what it cannot tell; with easy words, what it is. */
    public String getNote() {
        return reader.easyWords() ? source().plain() : source().note();
    }

    /** Where it can be read; may be empty. */
    public String getUrl() {
        return source().url();
    }

    /** What does not agree in it. */
    public List<String> getDiffers() {
        return source().differs().stream()
                .map(text -> text.in(reader.language()))
                .toList();
    }

    /** How many of its statements our lessons use. */
    public long getRows() {
        String id = source().id();
        return reader.content().sourceIndex().values().stream()
                .filter(row -> row.source().equals(id))
                .count();
    }

    public String getRowsLine() {
        return reader.say("rows", getRows());
    }

    /** The modules with lessons that rest on it. */
    public List<Item> getModules() {
        return reader.modules(library.uses().ofSource(source().id()));
    }

    private Source source() {
        Source source = reader.content().sources().get(reader.one());
        if (source == null) {
            throw new NotFound();
        }
        return source;
    }

    /** What belongs to whom, by how it is used. */
    public List<Group> getRights() {
        return USES.stream()
                .map(used -> new Group(
                        used,
                        reader.say("used-" + used),
                        reader.say("about-used-" + used),
                        reader.content().shelf().rights().stream()
                                .filter(right -> right.used().equals(used))
                                .map(this::right)
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private Item right(Shelf.Right right) {
        String what = reader.say("right-" + right.kind());
        return new Item(
                right.id(),
                "",
                right.name(),
                Stream.of(what, right.owner(), right.licence())
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                reader.easyWords() ? "" : right.note());
    }
}
