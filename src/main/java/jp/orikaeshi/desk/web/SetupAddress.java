package jp.orikaeshi.desk.web;

import java.net.URI;
import java.util.UUID;
import jp.orikaeshi.desk.Section;
import jp.orikaeshi.monitoring.Asset;

/** Where the set-up is shown. Ids only: no number and no name of a customer is in an address. */
final class SetupAddress {
    private SetupAddress() {}

    static URI customers() {
        return URI.create("/setup/customers");
    }

    static URI of(Section section) {
        return URI.create("/setup/" + section.list());
    }

    static URI of(UUID customer) {
        return URI.create("/setup/customers/" + customer);
    }

    /** The same at the place of this asset. */
    static URI of(UUID customer, Asset asset) {
        return of(customer, asset.slug());
    }

    static URI of(UUID customer, String slug) {
        return URI.create("/setup/customers/" + customer + "#asset-" + slug);
    }
}
