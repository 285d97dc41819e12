package jp.orikaeshi.monitoring.probe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Reads all that one check wants, in as few requests as agents take: they may refuse an answer that grows too large. */
final class SnmpPoll {
    private static final int AT_ONCE = 20;
    private static final int ROWS_AT_ONCE = 25;
    private static final int MOST_ROWS = 1000;

    private final SnmpDialogue dialogue;
    private final SnmpWish wish;
    private final Map<OID, Variable> values = new HashMap<>();
    private final Map<String, Integer> interfaces = new HashMap<>();

    SnmpPoll(SnmpDialogue dialogue, SnmpWish wish) {
        this.dialogue = dialogue;
        this.wish = wish;
    }

    CompletableFuture<SnmpReading> read(Instant now) {
        return get(wish.objects())
                .thenCompose(done -> find(0))
                .thenCompose(done -> get(interfaces.values().stream()
                        .flatMap(index -> SnmpInterface.objects(index).stream())
                        .toList()))
                .thenApply(done -> new SnmpReading(now, values, interfaces));
    }

    private CompletableFuture<Void> get(List<OID> objects) {
        if (objects.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (objects.size() > AT_ONCE) {
            return get(objects.subList(0, AT_ONCE)).thenCompose(done -> get(objects.subList(AT_ONCE, objects.size())));
        }
        PDU request = dialogue.request(PDU.GET);
        objects.forEach(object -> request.add(new VariableBinding(object)));
        return dialogue.ask(request).thenCompose(answer -> {
            if (answer.getErrorStatus() == PDU.tooBig && objects.size() > 1) {
                int half = objects.size() / 2;
                return get(objects.subList(0, half)).thenCompose(done -> get(objects.subList(half, objects.size())));
            }
            SnmpReply.sound(answer).forEach(found -> {
                if (!found.isException()) {
                    values.put(found.getOid(), found.getVariable());
                }
            });
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Looks for the interfaces by one kind of name after the other, until all are found. */
    private CompletableFuture<Void> find(int kind) {
        boolean found = wish.interfaces().stream().allMatch(one -> interfaces.containsKey(one.name()));
        if (found || kind >= SnmpInterface.NAMES.size()) {
            return CompletableFuture.completedFuture(null);
        }
        OID column = SnmpInterface.NAMES.get(kind);
        return rows(column, column, 0).thenCompose(done -> find(kind + 1));
    }

    private CompletableFuture<Void> rows(OID column, OID from, int seen) {
        PDU request = dialogue.request(PDU.GETBULK);
        request.setMaxRepetitions(ROWS_AT_ONCE);
        request.add(new VariableBinding(from));
        return dialogue.ask(request).thenCompose(answer -> {
            List<VariableBinding> rows = new ArrayList<>();
            for (VariableBinding row : SnmpReply.sound(answer)) {
                if (row.isException() || !row.getOid().startsWith(column)) {
                    break;
                }
                rows.add(row);
            }
            rows.forEach(this::name);
            boolean more = rows.size() == answer.size() && !rows.isEmpty() && seen + rows.size() < MOST_ROWS;
            OID last = more ? rows.get(rows.size() - 1).getOid() : from;
            // What does not go on goes round in a circle.
            return more && last.compareTo(from) > 0
                    ? rows(column, last, seen + rows.size())
                    : CompletableFuture.completedFuture(null);
        });
    }

    private void name(VariableBinding row) {
        String name = SnmpText.of(row.getVariable());
        if (wish.interfaces().stream().anyMatch(one -> one.name().equals(name))) {
            interfaces.putIfAbsent(name, row.getOid().last());
        }
    }
}
