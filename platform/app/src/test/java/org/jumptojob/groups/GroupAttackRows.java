package org.jumptojob.groups;

import static org.jumptojob.attack.AttackRow.by;
import static org.jumptojob.attack.AttackRow.never;
import static org.jumptojob.attack.AttackRow.noThings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Phase;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.groups.safety.ReportService;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.TestDatabase;

/**
 * Groups under attack. The owner takes part in a group that names only those with a task; her name is the marker, and she has
 * written a report. Somebody without an address has the same name. Everybody knows every id.
 */
public final class GroupAttackRows implements AttackRows {

    private static final String THERE = "that there is such a thing";
    private static final String WRONG_CODE = "ACDE FGHJ";

    /** She has a task in the owner's group. */
    private static final BiPredicate<Attacker, Phase> IN_GROUP =
            (attacker, phase) -> attacker.way() == Attacker.Way.SEAT;

    /** She coordinates the owner's organisation. */
    private static final BiPredicate<Attacker, Phase> COORDINATES =
            (attacker, phase) -> attacker.role().equals("coordinator") && attacker.side() == Attacker.Side.OWN;

    private final TestDatabase database = TestDatabase.h2();
    private final Village village = new Village(database);
    private final UUID group = village.group(
            new GroupWords("Group", "To learn", "We listen.", GroupWords.TASKS, "By video", "", null, null));
    private final UUID owner = village.in(group, GroupRole.PARTICIPANT, village.named(MARKER));
    private final UUID alias = village.as(
                    village.coordinator, beans -> beans.get(CardService.class).open(group, MARKER))
            .orElseThrow();
    private final Map<Attacker, UUID> people = new HashMap<>();
    private UUID report;

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.BEFORE) {
            village.does(owner, beans -> beans.get(ReportService.class).report(group, null, MARKER));
            report = village.as(
                            village.coordinator,
                            beans -> beans.get(ReportService.class).toAnswer(Optional.empty()))
                    .get(0)
                    .id();
        }
        person(new Attacker("coach", Attacker.Side.OWN, Attacker.Way.SEAT));
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                by("GroupService.open", "who has a task there", service(one -> one.open(Optional.of(group))), IN_GROUP),
                never("GroupService.open", "her own first group", service(one -> outside(one))),
                by("GroupService.lead", "names, to invite", service(one -> one.lead(Optional.of(group))), COORDINATES),
                never("GroupService.organisations", "her own organisations", service(GroupService::organisations)),
                never("GroupService.coordinated", "names of groups", service(one -> one.coordinated("", 0))),
                by("GroupService.open", THERE, reached(beans -> groups(beans).open(Optional.of(group))), IN_GROUP),
                by("GroupService.make", THERE, reached(this::make), COORDINATES),
                by("GroupService.change", THERE, reached(this::change), COORDINATES),
                by(
                        "GroupService.makeCode",
                        THERE,
                        reached(beans -> groups(beans).makeCode(group, -1)),
                        COORDINATES),
                by(
                        "GroupService.takeOut",
                        THERE,
                        reached(beans -> groups(beans).takeOut(group, owner, false)),
                        COORDINATES),
                by(
                        "GroupService.handOver",
                        THERE,
                        reached(beans -> groups(beans).handOver(group, owner, owner, false)),
                        COORDINATES),
                never(
                        "JoinService.look",
                        "without the code",
                        as(beans -> joining(beans).look(WRONG_CODE))),
                never(
                        "JoinService.join",
                        "without the code",
                        as(beans -> joining(beans).join(WRONG_CODE, 1))),
                never(
                        "SupporterService.look",
                        "without the code",
                        as(beans -> supporting(beans).look(WRONG_CODE))),
                never(
                        "SupporterService.accept",
                        "without the code",
                        as(beans -> supporting(beans).accept(WRONG_CODE))),
                by("InvitationService.invite", THERE, reached(this::invite), COORDINATES),
                by("DuoService.propose", THERE, reached(this::propose), COORDINATES),
                by(
                        "DuoService.agree",
                        THERE,
                        reached(beans -> beans.get(DuoService.class).agree(group, 1)),
                        IN_GROUP),
                by("CardService.open", THERE, reached(beans -> cards(beans).open(group, "Sam")), COORDINATES),
                by(
                        "CardService.look",
                        "who gives cards",
                        as(beans -> cards(beans).look(alias)),
                        COORDINATES),
                never("CardService.firstKept", "an id", as(beans -> cards(beans).firstKept())),
                never("CardService.mine", "an id", as(beans -> cards(beans).mine())),
                by("CardService.renew", THERE, reached(beans -> cards(beans).renew(alias, -1)), COORDINATES),
                by(
                        "ReportService.form",
                        "whom she sees in her group",
                        as(beans -> reports(beans).form(Optional.of(group))),
                        IN_GROUP),
                by(
                        "ReportService.report",
                        THERE,
                        reached(beans -> reports(beans).report(group, null, "x")),
                        IN_GROUP),
                never("ReportService.toAnswer", "it is for others", as(this::toAnswer)),
                never(
                        "ReportService.take",
                        THERE,
                        reached(beans -> reports(beans).take(report, 0))),
                never(
                        "ReportService.answer",
                        THERE,
                        reached(beans -> reports(beans).answer(report, 0, "x"))),
                noThings("OrganisationService.find", "names of organisations"),
                noThings("OrganisationService.make", "a problem"),
                noThings("OrganisationService.rename", "a problem"),
                noThings("OrganisationService.close", "a problem"));
    }

    /** The first of her own groups, where that is not the owner's. */
    private Object outside(GroupService groups) {
        return groups.mine().stream().anyMatch(place -> place.group().id().equals(group))
                ? ""
                : groups.open(Optional.empty());
    }

    private static JoinService joining(Beans beans) {
        return beans.get(JoinService.class);
    }

    private static SupporterService supporting(Beans beans) {
        return beans.get(SupporterService.class);
    }

    private static CardService cards(Beans beans) {
        return beans.get(CardService.class);
    }

    private static ReportService reports(Beans beans) {
        return beans.get(ReportService.class);
    }

    private Object invite(Beans beans) {
        return beans.get(InvitationService.class).invite(group, "a@example.org", GroupRole.PARTICIPANT);
    }

    private Object propose(Beans beans) {
        return beans.get(DuoService.class)
                .propose(
                        group,
                        new DuoService.Pair(owner, Duo.EXPERIENCE_EXPERT, owner, Duo.PROFESSIONAL),
                        DuoContract.AGREEMENT,
                        0);
    }

    private Object toAnswer(Beans beans) {
        return reports(beans).toAnswer(Optional.of(report));
    }

    private Object make(Beans beans) {
        return groups(beans).make(village.own, Village.words(null));
    }

    private Object change(Beans beans) {
        return groups(beans).change(group, -1, Village.words(null));
    }

    private static GroupService groups(Beans beans) {
        return beans.get(GroupService.class);
    }

    /** For calls whose answer tells nothing but that somebody came past the guard: to others there is no such thing. */
    private AttackRow.Call reached(Function<Beans, Object> work) {
        return as(beans -> MARKER + work.apply(beans));
    }

    private AttackRow.Call service(Function<GroupService, Object> work) {
        return as(beans -> work.apply(beans.get(GroupService.class)));
    }

    private AttackRow.Call as(Function<Beans, Object> work) {
        return (attacker, phase) -> village.as(person(attacker), work);
    }

    private UUID person(Attacker attacker) {
        return people.computeIfAbsent(attacker, any -> {
            UUID organisation = attacker.side() == Attacker.Side.OWN ? village.own : village.next;
            UUID id = Role.of(attacker.role())
                    .map(role -> village.member(organisation, role))
                    .orElseGet(village::person);
            return attacker.way() == Attacker.Way.SEAT ? village.in(group, GroupRole.COACH, id) : id;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
