package jp.orikaeshi.reception;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.TraitKind;

/** What hits many, told to all who call meanwhile: in the words of an engineer where there are any, else in the usual ones. */
public final class Announcement {
    private Announcement() {}

    /** Of all that last; empty while nothing does. */
    public static String of(List<ProviderIncident> open, Locale language) {
        FlowPhrases phrases = FlowPhrases.in(language);
        Stream<String> worded = open.stream().flatMap(incident -> incident.wording().in(language).stream());
        List<ProviderIncident> others = open.stream()
                .filter(incident -> incident.wording().in(language).isEmpty())
                .toList();
        String names = others.stream()
                .filter(incident -> incident.trait().kind() == TraitKind.PROVIDER)
                .map(ProviderIncident::name)
                .distinct()
                .collect(Collectors.joining(phrases.japanese() ? "、" : ", "));
        Stream<String> named = names.isEmpty() ? Stream.empty() : Stream.of(phrases.say("announcement", names));
        // Nobody who calls knows the number of a network.
        Stream<String> unnamed = others.stream()
                .map(incident -> incident.trait().kind())
                .filter(kind -> kind != TraitKind.PROVIDER)
                .map(kind -> kind == TraitKind.NS || kind == TraitKind.MX ? kind.code() : "network")
                .distinct()
                .map(kind -> phrases.say("announcement." + kind));
        return Stream.of(worded, named, unnamed)
                .flatMap(sentences -> sentences)
                .distinct()
                .map(sentence -> sentence + " ")
                .collect(Collectors.joining());
    }
}
