package jp.orikaeshi.customer;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.JsonbConverter;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** What is promised to the customers of one plan, and in whose hours it is counted. */
@Entity
@Table(name = "plan")
public class Plan {
    @Id
    private String id;

    @Column
    private String name;

    @Column
    private String calendar;

    @Column
    private Duration response;

    @Column
    private Duration callback;

    @Column
    private Duration resolution;

    @Convert(converter = Percentages.class)
    @Column(name = "warn_at")
    private List<Integer> warnAt = List.of();

    @Convert(converter = TextListConverter.class)
    @Column(name = "pause_on")
    private List<String> pauseOn = List.of();

    @Column(name = "availability_milli_percent")
    private @Nullable Integer availabilityMilliPercent;

    @Column(name = "update_every")
    private @Nullable Duration updateEvery;

    @Convert(converter = TermsOverride.Column.class)
    private List<TermsOverride> terms = List.of();

    private boolean alerting;
    private @Nullable String escalation;

    @Column(name = "escalation_in_hours")
    private boolean escalationInHours;

    @Column(name = "monthly_report")
    private boolean monthlyReport;

    @Convert(converter = MaintenanceCounts.Column.class)
    @Column(name = "maintenance_counts")
    private MaintenanceCounts maintenanceCounts = AvailabilityRule.USUAL.maintenance();

    @Convert(converter = UnknownCounts.Column.class)
    @Column(name = "unknown_counts")
    private UnknownCounts unknownCounts = AvailabilityRule.USUAL.unknown();

    private int position;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    public Plan(String id, PlanTerms terms, int position) {
        this.id = id;
        this.name = terms.name();
        this.calendar = terms.calendar();
        this.response = terms.response();
        this.callback = terms.callback();
        this.resolution = terms.resolution();
        describe(terms, position);
    }

    /** Takes over new terms. Tickets that are open keep the terms they were opened with. */
    public final void describe(PlanTerms terms, int position) {
        this.name = terms.name();
        this.calendar = terms.calendar();
        this.response = terms.response();
        this.callback = terms.callback();
        this.resolution = terms.resolution();
        this.warnAt = List.copyOf(terms.warnAt());
        this.pauseOn = List.copyOf(terms.pauseOn());
        this.availabilityMilliPercent = terms.availabilityMilliPercent();
        this.alerting = terms.alerting();
        this.position = position;
    }

    /**
     * Says who is called for a call-back.
     *
     * @param policy id of an escalation policy; null: whoever is on duty, as the duty plan says
     * @param inHours whether the policy's times count in the plan's calendar only
     */
    public void escalates(@Nullable String policy, boolean inHours) {
        this.escalation = policy;
        this.escalationInHours = inHours;
    }

    /**
     * Says what else it promises.
     *
     * @param updateEvery how long a customer goes without hearing anything, at the longest; null: nothing is promised
     * @param otherwise what differs for some troubles and priorities
     */
    public void promises(@Nullable Duration updateEvery, List<TermsOverride> otherwise) {
        this.updateEvery = updateEvery;
        this.terms = List.copyOf(otherwise);
    }

    /** How long a customer goes without hearing anything, at the longest; empty: nothing is promised. */
    public Optional<Duration> updateEvery() {
        return Optional.ofNullable(updateEvery);
    }

    /** What is promised otherwise for some troubles and priorities. */
    public List<TermsOverride> otherwise() {
        return List.copyOf(terms);
    }

    /** Says whether its customers are mailed the report of each month. */
    public void mailsMonths(boolean monthlyReport) {
        this.monthlyReport = monthlyReport;
    }

    /** Whether its customers are mailed the report of each month, once somebody has reviewed it. */
    public boolean mailsMonths() {
        return monthlyReport;
    }

    /** Says what counts in the availability of its customers. */
    public void countsAvailability(AvailabilityRule rule) {
        this.maintenanceCounts = rule.maintenance();
        this.unknownCounts = rule.unknown();
    }

    /** What counts in the availability of its customers. */
    public AvailabilityRule availabilityRule() {
        return new AvailabilityRule(maintenanceCounts, unknownCounts);
    }

    /** Id of an escalation policy; empty: whoever is on duty is called, as the duty plan says. */
    public Optional<String> escalation() {
        return Optional.ofNullable(escalation);
    }

    /** Whether the times of its escalation count in its calendar only. */
    public boolean escalatesInHours() {
        return escalationInHours;
    }

    public String id() {
        return id;
    }

    /** Place in the desk file, from 0. */
    public int position() {
        return position;
    }

    public PlanTerms terms() {
        return new PlanTerms(
                name, calendar, response, callback, resolution, warnAt, pauseOn, availabilityMilliPercent, alerting);
    }

    /** Percentages in a {@code jsonb} column. */
    @Converter
    public static class Percentages extends JsonbConverter<List<Integer>>
            implements AttributeConverter<List<Integer>, Object> {
        public Percentages() {
            super(new TypeReference<>() {});
        }
    }
}
