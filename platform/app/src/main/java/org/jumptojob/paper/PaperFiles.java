package org.jumptojob.paper;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.web.PagesChanged;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Texts;

/**
 * The files of lessons, modules and guides. Each is made once for a text and kept while there is room; one is made at a time, so that
 * many who ask at once cost no more memory than one. Content changes with a release, so a version stands for its text for good.
 */
@ApplicationScoped
public class PaperFiles {

    private static final Logger LOG = Logger.getLogger(PaperFiles.class.getName());

    /** A lesson has about 50 kB, a module some hundred: this is room for what people ask for on one day. */
    private static final long ROOM = 8L << 20;

    private static final int WAIT_SECONDS = 20;

    /** Who waits keeps a thread of the server: more than these are asked to come back. */
    static final int MOST_WAITING = 8;

    private static final int VERSION_DIGITS = 12;
    private static final int MOST_WISHES = 40;

    private record Key(PaperAddress address, PaperKind kind) {}

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<RequestContextController> requests;

    @Inject
    PaperMaker maker;

    @Inject
    Texts texts;

    @Inject
    Event<PagesChanged> pagesChanged;

    /** Its turn is for who makes a file. */
    final Semaphore making = new Semaphore(1, true);

    private final Map<Key, String> versions = new ConcurrentHashMap<>();
    private final Map<Key, PaperFile> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, PaperFile.Length> lengths = new ConcurrentHashMap<>();
    private final Set<Key> wishes = new LinkedHashSet<>();
    private long size;
    private boolean working;

    /** What is shown or how a link reads may have changed; where the text is the same, the file stays. */
    void look(@Observes PagesChanged change) {
        versions.clear();
    }

    /**
     * Stands for the text of a file.
     *
     * @throws NotFound where nothing of this address is shown here
     */
    @Allowed(Access.ANYONE)
    public String version(PaperAddress address, PaperKind kind) {
        Key key = new Key(address, kind);
        String known = versions.get(key);
        if (known == null) {
            known = version(text(maker.document(address, kind.form()), kind));
            versions.put(key, known);
        }
        return known;
    }

    /**
     * The file, made now where it is not there yet.
     *
     * @throws NotFound where nothing of this address is shown here
     * @throws PaperBusy where others are being made and it would take too long; at once where {@value #MOST_WAITING} wait already
     */
    @Allowed(Access.ANYONE)
    public PaperFile file(PaperAddress address, PaperKind kind) {
        Key key = new Key(address, kind);
        String version = version(address, kind);
        Optional<PaperFile> there = kept(key, version);
        return there.isPresent() ? there.get() : makeInTurn(key, version);
    }

    /** How long a file is that was made since the start of the server; empty for any other. */
    @Allowed(Access.ANYONE)
    public Optional<PaperFile.Length> length(PaperAddress address, PaperKind kind) {
        return Optional.ofNullable(lengths.get(nameOf(kind, version(address, kind))));
    }

    /** Has a file made in the background, for somebody who is likely to ask for it. */
    @Allowed(Access.ANYONE)
    public void prepare(PaperAddress address, PaperKind kind) {
        if (length(address, kind).isEmpty()) {
            wish(new Key(address, kind));
        }
    }

    private PaperFile makeInTurn(Key key, String version) {
        // An estimate: some who ask at the same moment may wait beside the others.
        if (making.getQueueLength() >= MOST_WAITING) {
            throw new PaperBusy();
        }
        boolean turn = false;
        try {
            turn = making.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!turn) {
                throw new PaperBusy();
            }
            // Whoever was before may have made the same.
            return kept(key, version).orElseGet(() -> make(key));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaperBusy();
        } finally {
            if (turn) {
                making.release();
            }
        }
    }

    private PaperFile make(Key key) {
        PaperDocument document = maker.document(key.address(), key.kind().form());
        String text = text(document, key.kind());
        String version = version(text);
        PaperFile file = key.kind() == PaperKind.PDF
                ? PdfMaker.make(document, version, texts.get("paper.page-of"))
                : new PaperFile(text.getBytes(StandardCharsets.UTF_8), version, 0);
        keep(key, file);
        boolean news = lengths.put(nameOf(key.kind(), version), file.length()) == null;
        if (news && key.address().isModule()) {
            // The page of a track tells how long the files of its modules are.
            pagesChanged.fire(new PagesChanged());
        }
        return file;
    }

    private String text(PaperDocument document, PaperKind kind) {
        PaperPage page = new PaperPage(document);
        return kind == PaperKind.PDF ? page.forPdf(texts.get("paper.page-of")) : page.offline();
    }

    private static String version(String text) {
        return Secrets.sha256(text).substring(0, VERSION_DIGITS);
    }

    private static String nameOf(PaperKind kind, String version) {
        return kind.ending() + version;
    }

    private Optional<PaperFile> kept(Key key, String version) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key))
                    .filter(file -> file.version().equals(version));
        }
    }

    /** What was asked for longest ago goes first. */
    private void keep(Key key, PaperFile file) {
        synchronized (kept) {
            PaperFile before = kept.remove(key);
            size -= before == null ? 0 : before.bytes().length;
            kept.put(key, file);
            size += file.bytes().length;
            var oldest = kept.values().iterator();
            while (size > ROOM && kept.size() > 1) {
                size -= oldest.next().bytes().length;
                oldest.remove();
            }
        }
    }

    private void wish(Key key) {
        synchronized (wishes) {
            if (wishes.size() < MOST_WISHES && wishes.add(key) && !working) {
                working = true;
                executor.execute(this::work);
            }
        }
    }

    /** One after the other, until nothing is wished for. Services ask who is there: here it is a stranger. */
    private void work() {
        RequestContextController request = requests.get();
        boolean begun = request.activate();
        boolean done = false;
        try {
            for (Optional<Key> next = nextWish(); next.isPresent(); next = nextWish()) {
                makeQuietly(next.get());
            }
            done = true;
        } finally {
            if (begun) {
                request.deactivate();
            }
            if (!done) {
                synchronized (wishes) {
                    working = false;
                }
            }
        }
    }

    private void makeQuietly(Key key) {
        try {
            file(key.address(), key.kind());
        } catch (PaperBusy | NotFound e) {
            LOG.log(Level.FINE, "A file was not made in the background. Who asks for it gets it.", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "A file for paper could not be made: " + key);
        }
    }

    private Optional<Key> nextWish() {
        synchronized (wishes) {
            var first = wishes.iterator();
            if (!first.hasNext()) {
                working = false;
                return Optional.empty();
            }
            Key key = first.next();
            first.remove();
            return Optional.of(key);
        }
    }
}
