package jp.orikaeshi.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.CompanyProfile;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.customer.Reporting;
import jp.orikaeshi.customer.TermsOverride;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.duty.CallLimit;
import jp.orikaeshi.duty.CallPace;
import jp.orikaeshi.duty.CallbackPlan;
import jp.orikaeshi.duty.EscalationStep;
import jp.orikaeshi.duty.LayerSpec;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.maintenance.Timing;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.device.MacAddress;
import org.jspecify.annotations.Nullable;

/**
 * The whole set-up of a desk, as the desk file writes it. What a file leaves out has its default here, so that two
 * files which mean the same are equal. Sections without an order of their own are sorted by id.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeskFile(
        @Nullable Company company,
        @Nullable IncidentReports incidentReports,
        List<Provider> providers,
        List<Calendar> calendars,
        List<Plan> plans,
        List<Line> lines,
        List<Engineer> engineers,
        Duty duty,
        Callback callback,
        List<Escalation> escalations,
        List<Customer> customers,
        List<Maintenance> maintenance,
        Map<String, Priority> priorities) {

    public DeskFile {
        company = company == null || company.says().equals(CompanyProfile.UNNAMED) ? null : company;
        incidentReports =
                incidentReports == null || incidentReports.says().equals(Reporting.USUAL) ? null : incidentReports;
        providers = sorted(providers, Comparator.comparing(Provider::id));
        calendars = sorted(calendars, Comparator.comparing(Calendar::id));
        plans = copy(plans);
        lines = copy(lines);
        engineers = copy(engineers);
        duty = Objects.requireNonNullElseGet(
                duty, () -> new Duty(null, null, null, null, null, null, null, null, null, null));
        callback = Objects.requireNonNullElseGet(callback, () -> new Callback(null, null, null, null, null));
        escalations = copy(escalations);
        customers = copy(customers);
        maintenance = sorted(maintenance, Comparator.comparing(Maintenance::id));
        priorities = priorities == null ? new TreeMap<>() : new TreeMap<>(priorities);
    }

    /** How engineers are told is theirs to choose: what the file does not say stays as they have it. */
    DeskFile keepingWays(List<Engineer> present) {
        Map<String, Engineer> known = present.stream().collect(Collectors.toMap(Engineer::login, Function.identity()));
        return new DeskFile(
                company,
                incidentReports,
                providers,
                calendars,
                plans,
                lines,
                engineers.stream()
                        .map(engineer -> engineer.keepingWays(known.get(engineer.login())))
                        .toList(),
                duty,
                callback,
                escalations,
                customers,
                maintenance,
                priorities);
    }

    DeskFile with(Duty other) {
        return new DeskFile(
                company,
                incidentReports,
                providers,
                calendars,
                plans,
                lines,
                engineers,
                other,
                callback,
                escalations,
                customers,
                maintenance,
                priorities);
    }

    /** Whose desk it is, on its documents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Company(
            @Nullable String name,
            @Nullable String logo,
            @Nullable String colour,
            @Nullable String address,
            @Nullable PhoneNumber phone) {
        public Company {
            colour = colour == null ? null : colour.toLowerCase(Locale.ROOT);
        }

        static Company of(CompanyProfile profile) {
            return new Company(profile.name(), profile.logo(), profile.colour(), profile.address(), profile.phone());
        }

        CompanyProfile says() {
            return new CompanyProfile(name, logo, colour, address, phone);
        }
    }

    /** How incident reports leave the house; {@code approval} is {@code manager} or left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentReports(
            @Nullable String approval, @Nullable Duration link) {
        private static final String MANAGER = "manager";

        public IncidentReports {
            approval = MANAGER.equals(approval) ? approval : null;
            link = Reporting.USUAL.link().equals(link) ? null : link;
        }

        static IncidentReports of(Reporting how) {
            return new IncidentReports(how.approval() ? MANAGER : null, how.link());
        }

        Reporting says() {
            return new Reporting(approval != null, Objects.requireNonNullElse(link, Reporting.USUAL.link()));
        }
    }

    public record Provider(String id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Calendar(
            String id,
            Map<String, String> hours,
            @Nullable String holidays,
            List<String> closed,
            Map<String, String> exceptions) {
        public Calendar {
            hours = new LinkedHashMap<>(hours);
            closed = copy(closed);
            exceptions = exceptions == null ? Map.of() : new TreeMap<>(exceptions);
        }
    }

    /**
     * Durations from the opening of the ticket, or for the call-back from its request; {@code update} is how long a customer
     * goes without hearing anything, at the longest.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promises(
            Duration response,
            Duration callback,
            Duration resolution,
            @Nullable Duration update) {}

    /** What announced work and unknown time are for the availability; what is as usual is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AvailabilityCounts(
            @Nullable MaintenanceCounts maintenance,
            @Nullable UnknownCounts unknown) {
        public AvailabilityCounts {
            maintenance = maintenance == AvailabilityRule.USUAL.maintenance() ? null : maintenance;
            unknown = unknown == AvailabilityRule.USUAL.unknown() ? null : unknown;
        }

        static AvailabilityCounts of(AvailabilityRule rule) {
            return new AvailabilityCounts(rule.maintenance(), rule.unknown());
        }

        AvailabilityRule says() {
            return new AvailabilityRule(
                    Objects.requireNonNullElse(maintenance, AvailabilityRule.USUAL.maintenance()),
                    Objects.requireNonNullElse(unknown, AvailabilityRule.USUAL.unknown()));
        }
    }

    /**
     * A plan; {@code availability} in percent of a month; {@code alerting} is true or left out; {@code escalationTime} is
     * {@code calendar} or left out, which means that every minute counts; {@code monthlyReport} is true, then the report of
     * each month is mailed, or left out.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Plan(
            String id,
            String name,
            String calendar,
            Promises promises,
            List<TermsOverride> terms,
            List<Integer> warnAt,
            List<String> pauseOn,
            @Nullable BigDecimal availability,
            @Nullable AvailabilityCounts availabilityCounts,
            @Nullable Boolean alerting,
            @Nullable String escalation,
            @Nullable String escalationTime,
            @Nullable Boolean monthlyReport) {
        public Plan {
            calendar = Objects.requireNonNullElse(calendar, "always");
            terms = copy(terms);
            warnAt = sorted(warnAt, Comparator.naturalOrder());
            pauseOn = sorted(pauseOn, Comparator.naturalOrder());
            availability = availability == null ? null : plain(availability);
            availabilityCounts =
                    availabilityCounts == null || availabilityCounts.says().equals(AvailabilityRule.USUAL)
                            ? null
                            : availabilityCounts;
            alerting = Objects.requireNonNullElse(alerting, false) ? true : null;
            monthlyReport = Objects.requireNonNullElse(monthlyReport, false) ? true : null;
            escalationTime = "always".equals(escalationTime) ? null : escalationTime;
        }

        AvailabilityRule availabilityRule() {
            return availabilityCounts == null ? AvailabilityRule.USUAL : availabilityCounts.says();
        }
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code priority}: whatever comes in by it is at least that urgent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            PhoneNumber number,
            String brand,
            String flow,
            String locale,
            String greeting,
            @Nullable Priority priority) {
        public Line {
            locale = Objects.requireNonNullElse(locale, "ja");
            greeting = Objects.requireNonNullElse(greeting, defaultGreeting(locale, brand));
        }

        private static String defaultGreeting(String locale, String brand) {
            return locale.equals("ja") ? "お電話ありがとうございます。" + brand + "です。" : "Thank you for calling " + brand + ".";
        }
    }

    /**
     * A person of the desk's own staff. How they are told is also chosen under their profile: a file without {@code ways} or
     * {@code quietHours} leaves it.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Engineer(
            String login,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable String mail,
            List<String> roles,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Way> ways,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> quietHours) {
        public Engineer {
            roles = sorted(roles, Comparator.naturalOrder());
        }

        private Engineer keepingWays(@Nullable Engineer present) {
            List<Way> told = ways == null && present != null ? present.ways() : ways;
            Map<String, String> quiet = quietHours == null && present != null ? present.quietHours() : quietHours;
            return new Engineer(
                    login,
                    name,
                    phone,
                    mail,
                    roles,
                    told == null || told.isEmpty() ? null : told,
                    quiet == null || quiet.isEmpty() ? null : quiet);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rotation(Duration every, LocalDateTime handover, List<String> members) {}

    /**
     * Who is called. Where both are given, the order decides. The last three are also filled on pages: a file without them
     * leaves them as they are, see {@link DutySection}.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Duty(
            List<String> order,
            @Nullable Rotation rotation,
            List<LayerSpec> layers,
            @Nullable String cover,
            Duration ring,
            Integer rounds,
            Duration pause,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<DutyEntry> overrides,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<DutyEntry> absences,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<DutyEntry> swaps) {
        // The components may be null only on their way in.
        public Duty(
                @Nullable List<String> order,
                @Nullable Rotation rotation,
                @Nullable List<LayerSpec> layers,
                @Nullable String cover,
                @Nullable Duration ring,
                @Nullable Integer rounds,
                @Nullable Duration pause,
                @Nullable List<DutyEntry> overrides,
                @Nullable List<DutyEntry> absences,
                @Nullable List<DutyEntry> swaps) {
            this.order = copy(order);
            this.rotation = rotation;
            this.layers = copy(layers);
            this.cover = "always".equals(cover) ? null : cover;
            this.ring = Objects.requireNonNullElse(ring, Duration.ofSeconds(25));
            this.rounds = Objects.requireNonNullElse(rounds, 3);
            this.pause = Objects.requireNonNullElse(pause, Duration.ofMinutes(1));
            this.overrides = byId(overrides);
            this.absences = byId(absences);
            this.swaps = byId(swaps);
        }

        private static @Nullable List<DutyEntry> byId(@Nullable List<DutyEntry> entries) {
            return entries == null ? null : sorted(entries, Comparator.comparing(DutyEntry::id));
        }
    }

    /** An override, an absence or a swap; each has some of the fields, as its {@code Spec} says. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DutyEntry(
            String id,
            String engineer,
            OffsetDateTime from,
            OffsetDateTime to,
            @Nullable String insteadOf,
            @Nullable Boolean alone,
            @Nullable String layer,
            @Nullable String with,
            @Nullable OffsetDateTime backFrom,
            @Nullable OffsetDateTime backTo,
            @Nullable Boolean agreed,
            @Nullable String reason) {
        public DutyEntry {
            alone = Boolean.TRUE.equals(alone) ? true : null;
            agreed = Boolean.TRUE.equals(agreed) ? true : null;
        }
    }

    /** How often the same telephone may ring; what is left out is as usual. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limit(
            @Nullable Duration spacing,
            @JsonProperty("per-hour") @Nullable Integer perHour) {

        CallLimit over(CallLimit usual) {
            return new CallLimit(
                    Objects.requireNonNullElse(spacing, usual.spacing()),
                    Objects.requireNonNullElse(perHour, usual.perHour()));
        }
    }

    /** Who is called for a call-back, step after step; {@code rounds} and {@code pause} are the duty plan's if left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Escalation(
            String id,
            String name,
            List<EscalationStep> steps,
            @Nullable Integer rounds,
            @Nullable Duration pause,
            List<String> lastResort) {
        public Escalation {
            name = Objects.requireNonNullElse(name, id);
            steps = copy(steps);
            lastResort = copy(lastResort);
        }
    }

    /** When and how fast customers are called back. A pace that is as usual is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Callback(
            List<Duration> retry,
            @JsonProperty("give-up") Duration giveUp,
            @JsonProperty("calls-per-second") @Nullable Integer callsPerSecond,
            @Nullable Limit customer,
            @Nullable Limit engineer) {
        public Callback(
                @Nullable List<Duration> retry,
                @Nullable Duration giveUp,
                @Nullable Integer callsPerSecond,
                @Nullable Limit customer,
                @Nullable Limit engineer) {
            this.retry = retry == null
                    ? List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30))
                    : List.copyOf(retry);
            this.giveUp = Objects.requireNonNullElse(giveUp, Duration.ofDays(1));
            this.callsPerSecond = unusual(callsPerSecond, CallPace.USUAL.callsPerSecond());
            this.customer = unusual(customer, CallLimit.CUSTOMER);
            this.engineer = unusual(engineer, CallLimit.ENGINEER);
        }

        static Callback of(CallbackPlan plan) {
            CallPace pace = plan.pace();
            return new Callback(
                    plan.retry(),
                    plan.giveUp(),
                    pace.callsPerSecond(),
                    new Limit(pace.customer().spacing(), pace.customer().perHour()),
                    new Limit(pace.engineer().spacing(), pace.engineer().perHour()));
        }

        CallPace pace() {
            return new CallPace(
                    Objects.requireNonNullElse(callsPerSecond, CallPace.USUAL.callsPerSecond()),
                    customer == null ? CallLimit.CUSTOMER : customer.over(CallLimit.CUSTOMER),
                    engineer == null ? CallLimit.ENGINEER : engineer.over(CallLimit.ENGINEER));
        }

        private static @Nullable Integer unusual(@Nullable Integer given, int usual) {
            return given == null || given == usual ? null : given;
        }

        private static @Nullable Limit unusual(@Nullable Limit given, CallLimit usual) {
            if (given == null || given.over(usual).equals(usual)) {
                return null;
            }
            CallLimit whole = given.over(usual);
            return new Limit(whole.spacing(), whole.perHour());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Contact(
            String name,
            @Nullable String reading,
            @Nullable PhoneNumber phone,
            @Nullable String mail,
            @Nullable Integer emergency) {}

    /** A device that may be on a network; {@code always} and {@code several} are true or left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Device(
            String mac,
            String name,
            @Nullable Boolean always,
            @Nullable Boolean several) {
        public Device {
            // In the form in which the desk keeps them, however people write them.
            mac = MacAddress.parse(mac).map(MacAddress::value).orElse(mac);
            always = Objects.requireNonNullElse(always, false) ? true : null;
            several = Objects.requireNonNullElse(several, false) ? true : null;
        }
    }

    /** Probes are the fields of their kind, with {@code kind} and {@code interval} among them. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Asset(
            String id,
            String kind,
            String name,
            @Nullable String provider,
            @Nullable String parent,
            List<Device> devices,
            List<Map<String, Object>> probes) {
        public Asset {
            devices = sorted(devices, Comparator.comparing(Device::mac));
            // In the form in which the desk keeps them: PT60S is the same interval as PT1M.
            probes = copy(probes).stream()
                    .map(fields -> ProbeSpec.of(fields).fields())
                    .toList();
        }
    }

    /** {@code availability} and {@code terms} are what their contract promises otherwise than the plan. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Customer(
            String number,
            String name,
            @Nullable String reading,
            List<String> aliases,
            String plan,
            @Nullable BigDecimal availability,
            List<TermsOverride> terms,
            List<Contact> contacts,
            List<Asset> assets) {
        public Customer {
            aliases = copy(aliases);
            availability = availability == null ? null : plain(availability);
            terms = copy(terms);
            contacts = copy(contacts);
            assets = copy(assets);
        }
    }

    /** Announced work: of a customer, one asset of theirs, or a provider; once, or on days that come again. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Maintenance(
            String id,
            String reason,
            @Nullable String customer,
            @Nullable String asset,
            @Nullable String provider,
            @Nullable String from,
            @Nullable String to,
            List<String> days,
            @Nullable String hours,
            @Nullable String zone) {
        public Maintenance {
            // In the form in which the desk keeps them: 01:00:00+09:00 is the same as 01:00+09:00.
            if (from != null && to != null) {
                Timing once = Timing.once(OffsetDateTime.parse(from), OffsetDateTime.parse(to));
                from = once.from();
                to = once.to();
            }
            days = copy(days);
        }

        Timing timing() {
            return new Timing(from, to, days, hours, zone);
        }
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> List<T> sorted(@Nullable List<T> list, Comparator<? super T> order) {
        return copy(list).stream().sorted(order).toList();
    }
}
