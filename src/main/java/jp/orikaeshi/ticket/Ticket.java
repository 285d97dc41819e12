package jp.orikaeshi.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.Diagnosis;
import jp.orikaeshi.monitoring.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One trouble of one customer. It opens as soon as there is anything to say, with next to nothing known, and
 * fills up as input arrives. Only {@link TicketDesk} changes it, so that every step leaves a timeline entry.
 */
@Entity
@Table(name = "ticket")
public class Ticket {
    @Id
    private long number;

    @Convert(converter = TicketStatus.Column.class)
    private TicketStatus status;

    @Convert(converter = Source.Column.class)
    private Source source;

    @Convert(converter = Trouble.Column.class)
    private @Nullable Trouble trouble;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    @Convert(converter = Identification.Column.class)
    private Identification identification;

    @Column(name = "call_sid")
    private @Nullable String callSid;

    private @Nullable String carrier;
    private @Nullable PhoneNumber line;
    private @Nullable PhoneNumber caller;

    @Column(name = "spoken_name")
    private @Nullable String spokenName;

    @Column(name = "callback_number")
    private @Nullable PhoneNumber callbackNumber;

    @Column(name = "callback_named")
    private boolean callbackNamed;

    @Convert(converter = SnapshotConverter.class)
    private @Nullable Snapshot snapshot;

    @Convert(converter = DiagnosisConverter.class)
    private @Nullable List<Cause> diagnosis;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Convert(converter = Priority.Column.class)
    private Priority priority;

    @Column(name = "priority_chosen")
    private boolean priorityChosen;

    private @Nullable String assignee;
    private @Nullable String cause;
    private @Nullable String summary;
    private @Nullable String remedy;
    private @Nullable String prevention;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    private String search;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {}

    Ticket(long number, NewTicket opening, Instant now) {
        this.number = number;
        this.status = TicketStatus.OPEN;
        this.source = opening.source();
        this.trouble = opening.trouble();
        this.openedAt = now;
        this.identification = Identification.UNKNOWN;
        this.search = Long.toString(number);
        this.priority = Priority.NORMAL;
        Call call = opening.call();
        if (call != null) {
            cameIn(call);
        }
    }

    private void cameIn(Call call) {
        callSid = call.sid();
        carrier = call.carrier();
        line = call.line();
        caller = call.from();
        String heard = call.spokenName();
        if (heard != null) {
            heardName(heard);
        }
    }

    /** An engineer may correct it later: then what was seen of somebody else's sites is not this ticket's. */
    void identified(UUID customer, Identification how) {
        if (!customer.equals(customerId)) {
            snapshot = null;
            diagnosis = null;
            checkedAt = null;
        }
        customerId = customer;
        identification = how;
    }

    /** What is closed is on reports as it was. */
    void mayStillBeIdentified() {
        if (status == TicketStatus.CLOSED) {
            throw new WrongState(number, status, "identify");
        }
    }

    /** What monitoring knew when the customer was identified. */
    void saw(Snapshot seen) {
        snapshot = seen;
        diagnose();
    }

    /** What a look at everything showed right after; false, and nothing changes, if that is on the ticket already. */
    boolean freeze(Snapshot seen, Instant now) {
        if (checkedAt != null) {
            return false;
        }
        checkedAt = now;
        saw(seen);
        return true;
    }

    private void diagnose() {
        if (snapshot != null) {
            diagnosis = Diagnosis.of(snapshot, trouble == null ? null : trouble.code());
        }
    }

    void heardName(String name) {
        spokenName = name;
        findableBy(name);
    }

    void troubleIs(Trouble told) {
        trouble = told;
        diagnose();
    }

    /** How urgent it is while no engineer has said so. False if it was already, or an engineer has. */
    boolean seemsToBe(Priority usual) {
        boolean changes = !priorityChosen && priority != usual;
        priority = changes ? usual : priority;
        return changes;
    }

    /** An engineer knows how urgent it is; nobody else decides it from now on. False if it was that already. */
    boolean is(Priority chosen) {
        if (!status.live()) {
            throw new WrongState(number, status, "prioritise");
        }
        boolean changes = priority != chosen;
        priority = chosen;
        priorityChosen = true;
        return changes;
    }

    /** Only of what goes on is there anything new. */
    void mayBeTold() {
        if (!status.live()) {
            throw new WrongState(number, status, "update");
        }
    }

    void callBackAt(PhoneNumber number) {
        callbackNumber = number;
        callbackNamed = true;
    }

    /** Nobody has said where to call back, and this is where we do. */
    void callBackForNow(PhoneNumber number) {
        callbackNumber = callbackNamed ? callbackNumber : number;
    }

    void findableBy(Customer customer) {
        findableBy(customer.number().value());
        findableBy(customer.name());
        String reading = customer.reading();
        if (reading != null) {
            findableBy(reading);
        }
        customer.aliases().forEach(this::findableBy);
    }

    void findableBy(String text) {
        search = SearchText.add(search, text);
    }

    /** Another call about the same trouble. The newest that names a number says where; an alert's ticket gets its call. */
    void joinedBy(Ticket provisional) {
        provisional.call().filter(c -> callSid == null).ifPresent(this::cameIn);
        boolean saysWhere = provisional.callbackNamed && (!callbackNamed || provisional.number > number);
        if (callbackNumber == null || saysWhere) {
            callbackNumber = provisional.callbackNumber;
            callbackNamed = provisional.callbackNamed;
        }
        if (trouble == null && provisional.trouble != null) {
            troubleIs(provisional.trouble);
        }
        provisional.spokenName().ifPresent(this::findableBy);
    }

    /**
     * Whether it is of a caller whom nobody knows yet, and whom we have promised to call back. A call that is still
     * going on has no promise yet: its caller may well say who it is.
     */
    boolean unknownCaller() {
        return customerId == null && promisedToCaller();
    }

    /** The same, for the telephone's next caller, who is that customer; also one who gave that number but no name. */
    boolean mayBe(UUID customer) {
        return promisedToCaller() && (customerId == null || (customerId.equals(customer) && !identification.trusted()));
    }

    /**
     * Whether a call that broke off need not be called back any more because of this one, which came later from the
     * same telephone.
     *
     * @param claimed the customer whose number was given before it broke off; null if none was
     */
    boolean saysWhatIsWanted(@Nullable UUID claimed) {
        boolean known = status.live() && identification.trusted();
        return claimed == null ? known || unknownCaller() : known && claimed.equals(customerId);
    }

    private boolean promisedToCaller() {
        return source == Source.PHONE && status.live() && callbackNumber != null;
    }

    void mergeInto(long other, Instant now) {
        status = TicketStatus.CLOSED;
        closedAt = now;
        mergedInto = other;
    }

    /** Whether this engineer works on it. */
    boolean isWith(String login) {
        return status == TicketStatus.IN_PROGRESS && login.equals(assignee);
    }

    void take(String login) {
        if (status != TicketStatus.IN_PROGRESS) {
            become(TicketStatus.IN_PROGRESS, "take");
        }
        assignee = login;
    }

    void waitFor(TicketStatus waiting) {
        become(waiting, "wait");
    }

    void resume() {
        if (!status.waiting()) {
            throw new WrongState(number, status, "resume");
        }
        become(TicketStatus.IN_PROGRESS, "resume");
    }

    void resolve(Resolution how, Instant now) {
        become(TicketStatus.RESOLVED, "resolve");
        cause = how.cause();
        summary = how.summary();
        remedy = how.remedy();
        prevention = how.prevention();
        resolvedAt = now;
        findableBy(how.cause());
        findableBy(how.summary());
        findableBy(how.remedy());
        findableBy(how.prevention());
    }

    void close(Instant now) {
        become(TicketStatus.CLOSED, "close");
        closedAt = now;
    }

    /** What was written about the first end stays readable until a second one replaces it. */
    void reopen() {
        if (mergedInto != null) {
            throw new WrongState(number, status, "reopen");
        }
        become(TicketStatus.OPEN, "reopen");
        resolvedAt = null;
        closedAt = null;
    }

    private void become(TicketStatus to, String action) {
        if (!status.mayBecome(to)) {
            throw new WrongState(number, status, action);
        }
        status = to;
    }

    /** Checks what whoever acts has seen.
     *
     * @throws StaleVersion if the ticket is not as whoever acts has seen it; null means: as it is
     */
    public void expect(@Nullable Long seen) {
        if (seen != null && seen != version) {
            throw new StaleVersion(number, seen, version);
        }
    }

    public long number() {
        return number;
    }

    public TicketStatus status() {
        return status;
    }

    public Source source() {
        return source;
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How soon it has to be looked after. */
    public Priority priority() {
        return priority;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    public Identification identification() {
        return identification;
    }

    /** The call it came in by; nothing for tickets that did not start with one. */
    public Optional<Call> call() {
        return callSid == null || carrier == null || line == null
                ? Optional.empty()
                : Optional.of(new Call(callSid, carrier, line, caller, spokenName));
    }

    public Optional<String> spokenName() {
        return Optional.ofNullable(spokenName);
    }

    /** Where the customer is called; the telephone that they called from if they have not named any. */
    public Optional<PhoneNumber> callbackNumber() {
        return Optional.ofNullable(callbackNumber);
    }

    /** Whether the customer, or whoever opened the ticket for them, has named that number. */
    public boolean callbackNamed() {
        return callbackNamed;
    }

    /** The customer's monitoring status, frozen when the call came in; nothing before the customer is identified. */
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /** Ranked causes, most likely first; empty before the customer is identified. */
    public List<Cause> diagnosis() {
        return diagnosis == null ? List.of() : List.copyOf(diagnosis);
    }

    /** When every probe had been looked at again and the snapshot was frozen with it. */
    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** The log-in of the engineer who has it. */
    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** How it ended, or how it ended the last time if it was reopened. */
    public Optional<Resolution> resolution() {
        return cause == null || summary == null || remedy == null
                ? Optional.empty()
                : Optional.of(new Resolution(
                        cause, summary, remedy, Optional.ofNullable(prevention).orElse("")));
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The ticket that this one turned out to be: an older one, but where work had begun on the younger. */
    public Optional<Long> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public long version() {
        return version;
    }
}
