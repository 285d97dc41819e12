package jp.orikaeshi.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The desk file's {@code company} and {@code incidentReports}. There is exactly one. */
@Entity
@Table(name = "company")
public class Company {
    @Id
    private int id;

    private @Nullable String name;
    private @Nullable String logo;
    private @Nullable String colour;
    private @Nullable String address;
    private @Nullable PhoneNumber phone;

    @Column(name = "incident_approval")
    private boolean incidentApproval;

    @Column(name = "incident_link")
    private Duration incidentLink;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Company() {}

    public void describe(CompanyProfile profile) {
        this.name = profile.name();
        this.logo = profile.logo();
        this.colour = profile.colour();
        this.address = profile.address();
        this.phone = profile.phone();
    }

    public void report(Reporting how) {
        this.incidentApproval = how.approval();
        this.incidentLink = how.link();
    }

    public Reporting reporting() {
        return new Reporting(incidentApproval, incidentLink);
    }

    public CompanyProfile profile() {
        return new CompanyProfile(name, logo, colour, address, phone);
    }
}
