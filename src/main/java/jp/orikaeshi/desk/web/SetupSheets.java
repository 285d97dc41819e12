package jp.orikaeshi.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.web.CurrentUser;

/** Puts together what the set-up of a customer is. */
@RequestScoped
public class SetupSheets {
    @Inject
    Assets assets;

    @Inject
    Plans plans;

    @Inject
    Providers providers;

    @Inject
    CurrentUser user;

    SetupSheet of(Customer customer) {
        List<Asset> watched = assets.of(customer.id());
        Map<String, Asset> bySlug = watched.stream().collect(Collectors.toMap(Asset::slug, Function.identity()));
        return new SetupSheet(
                customer,
                plans.byId(customer.plan()).map(plan -> plan.terms().name()).orElse(customer.plan()),
                watched.stream()
                        .map(asset -> new SetupSheet.Watched(
                                asset,
                                asset.provider()
                                        .flatMap(providers::byId)
                                        .map(Provider::name)
                                        .orElse(""),
                                asset.parent().map(bySlug::get).map(Asset::name).orElse(""),
                                asset.probes().stream().map(this::check).toList()))
                        .toList());
    }

    private SetupSheet.Check check(Probe probe) {
        String kind = probe.kind().code();
        return new SetupSheet.Check(
                probe.id(),
                kind,
                Shown.all(
                        DeskSchema.probe(kind).orElse(new Form(List.of())),
                        Json.mapper().valueToTree(probe.spec().fields()),
                        new FieldWords(user.locale(), kind),
                        user.has(Roles.ADMIN)));
    }
}
