package org.jumptojob.notices;

import static org.jumptojob.attack.AttackRow.never;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Phase;
import org.jumptojob.persistence.TestDatabase;

/** Notices under attack: what somebody was told is for her alone, with or without anybody's yes. Everybody knows every id. */
public final class NoticeAttackRows implements AttackRows {

    private final TestDatabase database = TestDatabase.h2();
    private final NoticeHouse house = new NoticeHouse(database);
    private final UUID owner = house.person();
    private final Map<Attacker, UUID> people = new HashMap<>();
    private UUID notice;

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.BEFORE) {
            house.tell(owner, new Notice("a", "notices.hour", List.of(MARKER), "notices.lead", "/shared/" + MARKER));
            notice = house.page(owner).fresh().get(0).id();
        }
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                never("NoticeService.open", "where it leads", as(service -> service.open(notice))),
                never("NoticeService.leaveOut", "that there is one", as(this::leaveOut)),
                never("NoticeService.mine", "her own", as(service -> service.mine(0))));
    }

    private Object leaveOut(NoticeService service) {
        service.leaveOut(notice);
        return MARKER;
    }

    private AttackRow.Call as(Function<NoticeService, Object> work) {
        return (attacker, phase) ->
                house.as(people.computeIfAbsent(attacker, any -> house.person()), () -> work.apply(house.service));
    }

    @Override
    public void close() {
        database.close();
    }
}
