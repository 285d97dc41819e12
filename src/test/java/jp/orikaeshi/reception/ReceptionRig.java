package jp.orikaeshi.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.monitoring.Trait;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.reception.name.NameMatcher;
import jp.orikaeshi.reception.name.NameVerdict;
import jp.orikaeshi.reception.name.SpokenName;
import jp.orikaeshi.recording.RecordingDesk;
import jp.orikaeshi.recording.RecordingNews;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.LegInquiry;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;
import org.jspecify.annotations.Nullable;

/** The reception with everything around it faked, and one telephone that calls it. */
final class ReceptionRig {
    static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    static final PhoneNumber MOBILE = new PhoneNumber("+819087654321");
    static final Customer YAMADA = new Customer(
            new CustomerNumber("100234"),
            new CustomerProfile(
                    "株式会社山田製作所",
                    "ヤマダセイサクショ",
                    List.of(),
                    "standard",
                    List.of(new Contact("山田 太郎", "ヤマダ タロウ", new PhoneNumber("+819012345678"), null, 1))),
            0);

    final Map<String, CallSession> sessions = new HashMap<>();
    final List<Identification> identified = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    final List<String> withoutNumber = new ArrayList<>();
    final List<Trouble> troubles = new ArrayList<>();
    final List<String> recordings = new ArrayList<>();
    final List<PhoneNumber> chosen = new ArrayList<>();
    final List<String> notNamed = new ArrayList<>();
    final List<PhoneNumber> callbacks = new ArrayList<>();
    final Map<String, WorkItem> waiting = new HashMap<>();
    final ReceptionDesk desk = new ReceptionDesk();
    final SilentCalls silentCalls = new SilentCalls();
    /** What the carrier knows of a call; nothing. */
    LegInquiry carrier = (name, callSid) -> Optional.empty();

    int opened;
    long joins = 1001;
    long joinsUnknown = 1001;
    long joinsLater = 1001;
    Status websites = Status.DOWN;

    @Nullable
    String providerDown;

    TraitKind traitDown = TraitKind.PROVIDER;

    CallFlow flow = Flows.packaged();

    /** Where the call-back goes that stands already, if one does. */
    @Nullable
    PhoneNumber standing;

    /** The time that was agreed, if one was. */
    @Nullable
    Window agreed;

    /** A telephone rings for what stands. */
    boolean rings;

    boolean cancelled;

    List<Window> offered = List.of(
            window("2026-11-24T13:00+09:00"),
            window("2026-11-24T15:00+09:00"),
            window("2026-11-25T09:00+09:00"),
            window("2026-11-25T15:00+09:00"),
            window("2026-11-26T19:00+09:00"));

    private @Nullable PhoneNumber from;
    private @Nullable Turn next;
    private Script script = Script.of(Locale.JAPANESE);

    // The rig stands in for the container.
    @SuppressWarnings("UnnecessaryAssignment")
    ReceptionRig() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        TicketDesk tickets = new Tickets();
        Customers customers = new Directory();
        Answers answers = new Answers();
        answers.customers = customers;
        answers.names = new Names();
        answers.tickets = tickets;
        answers.recordings = new Recorded();
        Promises promises = new Promises();
        promises.tickets = tickets;
        promises.callbacks = new Callbacks();
        Appointments appointments = new AppointmentBook();
        promises.appointments = appointments;
        answers.appointments = appointments;
        answers.settings = Settings.of(Map.of());
        Conversation conversation = new Conversation();
        conversation.appointments = appointments;
        conversation.answers = answers;
        conversation.promises = promises;
        conversation.board = new Board();
        conversation.incidents = new Incidents();
        conversation.settings = Settings.of(Map.of());
        silentCalls.desk = desk;
        silentCalls.inquiry = (name, callSid) -> carrier.ask(name, callSid);
        desk.clock = clock;
        desk.lines = new OneLine();
        desk.flows = new Shipped();
        desk.sessions = new Sessions();
        desk.tickets = tickets;
        desk.answers = answers;
        desk.promises = promises;
        desk.conversation = conversation;
        desk.worklist = new Waiting();
    }

    static Window window(String from) {
        Instant begins = OffsetDateTime.parse(from).toInstant();
        return new Window(begins, begins.plus(Duration.ofHours(2)));
    }

    ReceptionRig calls(@Nullable PhoneNumber caller) {
        from = caller;
        return turn(new Turn("reception", "answer"), null, null, null);
    }

    ReceptionRig presses(String keys) {
        return turn(place(), keys, null, null);
    }

    ReceptionRig says(String words) {
        return turn(place(), null, words, null);
    }

    ReceptionRig isSilent() {
        return turn(place(), null, null, null);
    }

    ReceptionRig records() {
        return turn(place(), null, null, new CallInput.RecordingRef("RE1", "https://carrier.example/RE1"));
    }

    ReceptionRig hangsUp() {
        desk.ended(new CallEnded("CA1", "twilio", CallEnded.Result.COMPLETED, Duration.ofSeconds(20), NOW));
        return this;
    }

    /** Nothing comes any more: takes the work that is left for that case, as its worker does. */
    WorkItem fallsSilent() {
        return Objects.requireNonNull(waiting.remove(ReceptionDesk.SILENCE + "CA1"));
    }

    /** All that is said in the last answer. */
    String hears() {
        return script.verbs().stream()
                .flatMap(verb -> verb instanceof Verb.Say say
                        ? Stream.of(say)
                        : verb instanceof Verb.Ask ask ? ask.prompts().stream() : Stream.empty())
                .map(Verb.Say::text)
                .collect(Collectors.joining(" "));
    }

    boolean isOver() {
        return script.verbs().contains(new Verb.HangUp());
    }

    Verb waitsFor() {
        return script.verbs().get(script.verbs().size() - 1);
    }

    private Turn place() {
        if (next == null) {
            throw new IllegalStateException("the call is over");
        }
        return next;
    }

    private ReceptionRig turn(
            Turn turn, @Nullable String keys, @Nullable String words, CallInput.@Nullable RecordingRef recording) {
        script = desk.turn(
                turn.ref(), new CallInput("CA1", "twilio", from, LINE, keys, words, recording, false, Map.of()));
        Verb last = waitsFor();
        next = last instanceof Verb.Ask ask ? ask.next() : last instanceof Verb.RecordVoice voice ? voice.next() : null;
        return this;
    }

    private final class Tickets extends TicketDesk {
        @Override
        public long open(NewTicket opening) {
            opened++;
            return 1001;
        }

        @Override
        public long identify(long number, UUID customer, Identification how) {
            identified.add(how);
            return joins;
        }

        @Override
        public long stayedUnknown(long number) {
            return joinsUnknown;
        }

        @Override
        public long brokeOff(long number, @Nullable UUID claimed) {
            return joinsLater;
        }

        @Override
        public void heardName(long number, String name) {
            names.add(name);
        }

        @Override
        public void customerNumberRejected(long number, String keyed) {
            rejected.add(keyed);
        }

        @Override
        public void noNumberGiven(long number, @Nullable PhoneNumber caller) {
            withoutNumber.add(caller == null ? "withheld" : caller.e164());
        }

        @Override
        public void trouble(long number, Trouble trouble) {
            troubles.add(trouble);
        }

        @Override
        public void callbackNumber(long number, PhoneNumber callback) {
            chosen.add(callback);
        }

        @Override
        public void noNumberNamed(long number, PhoneNumber caller, PhoneNumber calledBack) {
            notNamed.add("called from " + caller.e164() + ", called back at " + calledBack.e164());
        }
    }

    private final class Recorded extends RecordingDesk {
        @Override
        public void hear(RecordingNews news) {
            recordings.add(news.sid());
        }
    }

    private static final class Directory extends Customers {
        @Override
        public Optional<Customer> byNumber(CustomerNumber number) {
            return Optional.of(YAMADA).filter(c -> c.number().equals(number));
        }

        @Override
        public Optional<Customer> byId(UUID id) {
            return Optional.of(YAMADA).filter(c -> c.id().equals(id));
        }
    }

    private static final class Names extends NameRegistry {
        @Override
        public NameVerdict judge(String heard, Customer customer) {
            return NameMatcher.judge(SpokenName.of(heard), namesOf(customer), 0);
        }

        @Override
        public NameVerdict judge(String heard) {
            return judge(heard, YAMADA);
        }
    }

    private final class Callbacks extends CallbackDesk {
        @Override
        public CallbackView requestFrom(long ticket, PhoneNumber caller, PhoneNumber line, String carrier) {
            return request(ticket, standing == null ? caller : standing, line, carrier);
        }

        @Override
        public CallbackView request(long ticket, PhoneNumber number, PhoneNumber line, String carrier) {
            callbacks.add(number);
            return owed(number, null);
        }
    }

    private static CallbackView owed(PhoneNumber number, @Nullable Window window) {
        return new CallbackView(
                new UUID(0, 1),
                CallbackState.SCHEDULED,
                number,
                LINE,
                NOW,
                NOW.plus(Duration.ofMinutes(30)),
                null,
                NOW,
                null,
                false,
                window,
                null,
                List.of());
    }

    private final class AppointmentBook extends Appointments {
        @Override
        List<Window> offered(CallSession session) {
            return offered;
        }

        @Override
        public Optional<CallbackView> standing(CallSession session) {
            return Optional.ofNullable(standing)
                    .filter(number -> session.identification().trusted())
                    .map(number -> owed(number, agreed));
        }

        @Override
        boolean cancel(CallSession session) {
            session.promised(!rings);
            cancelled = !rings;
            return cancelled;
        }

        @Override
        CallbackView inTime(CallSession session, CallbackView promised) {
            agreed = session.wishedTime().equals(Optional.of(WishedTime.WINDOW))
                    ? session.window().filter(offered::contains).orElse(null)
                    : null;
            return owed(promised.number(), agreed);
        }
    }

    private final class Board extends StatusBoard {
        @Override
        public Snapshot current(UUID customerId) {
            return Snapshot.of(
                    NOW,
                    List.of(new AssetStatus(
                            "web", "ホームページ", AssetKind.WEBSITE, null, websites, NOW.minusSeconds(600), List.of())));
        }
    }

    private final class Incidents extends ProviderIncidents {
        @Override
        public List<ProviderIncident> open() {
            return providerDown == null
                    ? List.of()
                    : List.of(new ProviderIncident(
                            UUID.randomUUID(),
                            new Trait(traitDown, "alpha"),
                            providerDown,
                            NOW.minusSeconds(600),
                            NOW,
                            null,
                            3));
        }
    }

    private static final class OneLine extends Lines {
        private final Line line =
                new Line(LINE, new LineProfile("当社", "reception", Locale.JAPANESE, "こちらは、保守窓口です。"), 0);

        @Override
        public Optional<Line> byNumber(PhoneNumber number) {
            return Optional.of(line).filter(l -> l.number().equals(number));
        }

        @Override
        public List<Line> all() {
            return List.of(line);
        }
    }

    private final class Shipped extends Flows {
        @Override
        public CallFlow of(String id) {
            return flow;
        }
    }

    private final class Sessions extends CallSessions {
        @Override
        public void add(CallSession session) {
            sessions.put(session.callSid(), session);
        }

        @Override
        public Optional<CallSession> byCall(String callSid) {
            return Optional.ofNullable(sessions.get(callSid));
        }
    }

    private final class Waiting extends Worklist {
        @Override
        public void reschedule(WorkItem item) {
            waiting.put(item.kind() + item.key(), item);
        }

        @Override
        public void cancel(String kind, String key) {
            waiting.remove(kind + key);
        }
    }
}
