package jp.orikaeshi.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** 事業者: a hosting company, carrier or registrar whose outage hits many customers at once. */
@Entity
@Table(name = "provider")
public class Provider {
    @Id
    private String id;

    @Column
    private String name;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Provider() {}

    public Provider(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
