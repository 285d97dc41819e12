package jp.orikaeshi.simulator.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.reception.ReceptionDesk;
import jp.orikaeshi.simulator.CallView;
import jp.orikaeshi.simulator.PhoneBook;
import jp.orikaeshi.simulator.VirtualPhones;

/** All telephones: those of the desk's people, and those that called from a number that nobody of it has. */
@ApplicationScoped
public class PhoneList {
    @Inject
    PhoneBook book;

    @Inject
    VirtualPhones phones;

    @Inject
    ReceptionDesk reception;

    List<PhoneJson> phones() {
        Map<String, List<PhoneJson.Call>> calls = new LinkedHashMap<>();
        for (CallView call : phones.switchboard().calls()) {
            calls.computeIfAbsent(numberOf(call), number -> new ArrayList<>())
                    .add(PhoneJson.call(call, call.dialled() ? reception.ticketOf(call.sid()) : Optional.empty()));
        }
        List<PhoneJson> all = new ArrayList<>();
        for (PhoneBook.Entry entry : book.entries()) {
            List<PhoneJson.Call> own = calls.remove(entry.number().e164());
            all.add(new PhoneJson(
                    entry.number().e164(),
                    entry.number().national(),
                    entry.name(),
                    entry.company(),
                    entry.owner().name().toLowerCase(Locale.ROOT),
                    own == null ? List.of() : own,
                    messages(entry.number())));
        }
        calls.forEach((number, own) -> all.add(stranger(number, own)));
        return all;
    }

    private static PhoneJson stranger(String number, List<PhoneJson.Call> calls) {
        return number.isEmpty()
                ? new PhoneJson(null, null, null, null, null, calls, List.of())
                : new PhoneJson(number, new PhoneNumber(number).national(), null, null, null, calls, List.of());
    }

    private List<PhoneJson.Message> messages(PhoneNumber phone) {
        return phones.switchboard().messages().stream()
                .filter(message -> message.to().equals(phone))
                .map(message -> new PhoneJson.Message(message.from().national(), message.text(), message.at()))
                .toList();
    }

    private static String numberOf(CallView call) {
        return call.phone() == null ? "" : call.phone().e164();
    }
}
