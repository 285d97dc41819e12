package jp.orikaeshi.customer;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The priority that a ticket about this trouble has unless somebody says otherwise. */
@Entity
@Table(name = "trouble_priority")
public class TroublePriority {
    @Id
    private String trouble;

    @Convert(converter = Priority.Column.class)
    private Priority priority;

    @SuppressWarnings("NullAway.Init")
    protected TroublePriority() {}

    public TroublePriority(String trouble, Priority priority) {
        this.trouble = trouble;
        this.priority = priority;
    }

    /** Code of the trouble. */
    public String trouble() {
        return trouble;
    }

    public Priority priority() {
        return priority;
    }

    public void become(Priority other) {
        priority = other;
    }
}
