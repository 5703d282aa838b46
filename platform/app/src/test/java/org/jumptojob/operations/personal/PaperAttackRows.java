package org.jumptojob.operations.personal;

import static org.jumptojob.attack.AttackRow.never;
import static org.jumptojob.attack.AttackRow.noThings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Phase;
import org.jumptojob.identity.Person;
import org.jumptojob.operations.personal.CopyOrder.Purpose;
import org.jumptojob.operations.personal.PaperRequest.Kind;
import org.jumptojob.operations.personal.PaperRequestsContract.Office;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;

/**
 * Copies under attack, the owner's own and one that she asked for on paper. During, both lie ready; after, she has deleted
 * hers and stopped the request. Whoever runs the site sees how far they are, and never what is in them.
 */
public final class PaperAttackRows implements AttackRows {

    private final TestDatabase database = TestDatabase.h2();
    private final Office office = new Office(database);
    private final Person owner = office.writer;
    private final Map<Attacker, Person> people = new HashMap<>();
    private UUID copy = UUID.randomUUID();
    private UUID request = UUID.randomUUID();

    public PaperAttackRows() {
        office.stand.maker.rooms = List.of(PaperAttackRows::told);
    }

    private static List<PersonalData.Chapter> told(UUID person) {
        return List.of(new PersonalData.Chapter(
                "private-notes",
                "copy.private-notes",
                List.of(Facts.of("copy.text", MARKER).map())));
    }

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.DURING) {
            office.by(office.first).enter(Kind.COPY);
            request = office.only().id();
            office.after(PaperRequestsContract.WAIT).by(office.second).carryOut(request);
            office.by(owner);
            office.stand.transactions.run(() -> office.stand.copy.ask());
            office.stand.maker.run();
            office.stand.maker.run();
            copy = order(Purpose.OWN).id();
        } else if (phase == Phase.AFTER) {
            office.by(owner);
            office.stand.transactions.run(() -> {
                office.stand.copy.delete();
                office.requests.stopMine(request);
            });
        }
    }

    private CopyOrder order(Purpose purpose) {
        return office.stand
                .transactions
                .answer(() -> office.stand.orders.of(owner.getId(), purpose))
                .get(0);
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                never("OwnCopy.piece", "by the id of the owner's own copy", as(() -> text(piece()))),
                never("OwnCopy.mine", "her own", as(office.stand.copy::mine)),
                never("PaperRequests.handOver", "locked by a passphrase", this::handOver),
                never("PaperRequests.open", "who asked for what, not what is in it", as(office.requests::open)),
                never("PaperRequests.ended", "who asked for what, not what is in it", as(office.requests::ended)),
                never("PaperRequests.copies", "how far they are", as(office.requests::copies)),
                noThings("PaperRequests.enter", "a problem"),
                noThings("PaperRequests.carryOut", "a problem"));
    }

    private byte[] piece() {
        return office.stand.copy.piece(copy, 0);
    }

    private Object handOver(Attacker attacker, Phase phase) {
        return as(() -> text(office.requests.handOver(
                        request, zip -> LockedPage.of(zip, LockedPage.passphrase(), office.stand.maker.texts::get))))
                .as(attacker, phase);
    }

    /** What can be read in a file by whoever holds it: as it is, and unpacked where it is a zip file. */
    private static String text(byte[] file) {
        StringBuilder text = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private AttackRow.Call as(Supplier<Object> work) {
        return (attacker, phase) -> {
            office.stand.as(
                    people.computeIfAbsent(attacker, any -> office.stand.person("Somebody")),
                    attacker.roles().toArray(String[]::new));
            return office.stand.transactions.answer(work);
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
