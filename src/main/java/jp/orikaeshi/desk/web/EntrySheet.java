package jp.orikaeshi.desk.web;

import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.desk.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A customer or an asset that is being set up.
 *
 * @param action where the form is sent to
 * @param customer whose it is; null while it is a new customer
 * @param name of what is changed; empty while it is new
 * @param version of what is in force; empty while it is new
 * @param problem key of what has to be told first; empty if nothing has
 */
public record EntrySheet(
        EntryKind kind,
        String action,
        @Nullable Customer customer,
        String name,
        FormView form,
        String version,
        String problem) {

    public boolean fresh() {
        return name.isEmpty();
    }

    /** Where to go without saving. */
    public String back() {
        return customer == null ? "/setup/customers" : "/setup/customers/" + customer.id();
    }
}
