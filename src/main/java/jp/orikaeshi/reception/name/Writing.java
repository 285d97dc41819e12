package jp.orikaeshi.reception.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One way of writing for one name: width, variants of characters, spaces, punctuation, legal forms. */
final class Writing {
    // NFKC knows compatibility forms only; these are characters of their own that stand for the same name. First the
    // plain one, then those that are taken for it.
    private static final List<String> VARIANTS = List.of(
            "高髙", "崎﨑嵜碕", "吉𠮷", "辺邊邉", "斉齊斎齋", "沢澤", "浜濱濵", "桜櫻", "広廣", "国國圀", "島嶋嶌", "真眞", "富冨", "恵惠", "栄榮", "竜龍",
            "滝瀧", "徳德", "学學斈", "蔵藏", "仮假", "槙槇", "尭堯", "遥遙", "弥彌", "寿壽", "関關", "円圓", "応應", "会會", "万萬", "与與", "条條",
            "鉄鐵銕", "顕顯", "村邨", "野埜", "瀬瀨", "館舘", "礼禮", "来來", "緑綠", "黒黑", "巌巖", "実實", "薫薰", "静靜", "亀龜", "剣劍劔", "豊豐",
            "宝寶", "塩鹽", "経經", "検檢", "県縣", "鶴靏鸖", "梅楳", "松枩", "峰峯", "群羣", "杉椙", "土圡", "曽曾", "百栢", "昇曻", "船舩", "総總惣",
            "読讀", "証證", "双雙", "湾灣", "楽樂", "気氣", "郷鄕", "即卽", "橋𣘺", "柳栁桺", "兎兔", "将將", "渋澁澀", "摂攝", "縄繩", "壱壹", "弐貳",
            "参參", "医醫", "塁壘", "労勞", "奥奧", "尽盡", "岳嶽", "帰歸", "庄荘莊", "径徑", "拡擴", "旧舊", "暁曉", "桧檜", "歩步", "浄淨", "浅淺", "涙淚",
            "温溫", "為爲", "狭狹", "瑶瑤", "祇祗", "秘祕", "穂穗", "糸絲", "聡聰", "芸藝", "蛍螢", "覚覺", "讃讚", "転轉", "釜釡", "錬鍊", "間閒", "隠隱",
            "駅驛", "鴎鷗", "麹麴", "麦麥");
    private static final Map<Integer, Integer> PLAIN = new HashMap<>();

    static {
        for (String family : VARIANTS) {
            int plain = family.codePointAt(0);
            family.codePoints().skip(1).forEach(c -> PLAIN.put(c, plain));
        }
    }

    private static final Pattern SELECTORS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern NOT_SPOKEN = Pattern.compile("[^\\p{L}\\p{Nd}\\x{3005}\\x{30FC}]");
    private static final List<String> LEGAL_FORMS = List.of(
            "株式会社",
            "有限会社",
            "合同会社",
            "合資会社",
            "合名会社",
            "相互会社",
            "一般社団法人",
            "一般財団法人",
            "公益社団法人",
            "公益財団法人",
            "社会福祉法人",
            "医療法人社団",
            "医療法人財団",
            "医療法人",
            "学校法人",
            "宗教法人",
            "特定非営利活動法人",
            "npo法人",
            "税理士法人",
            "弁護士法人",
            "司法書士法人",
            "行政書士法人",
            "社会保険労務士法人",
            "監査法人",
            "農事組合法人",
            "独立行政法人",
            "国立大学法人",
            "協同組合",
            "カブシキガイシャ",
            "カブシキカイシャ",
            "ユウゲンガイシャ",
            "ユウゲンカイシャ",
            "ゴウドウガイシャ",
            "ゴウドウカイシャ",
            "ゴウシガイシャ",
            "ゴウメイガイシャ",
            "イッパンシャダンホウジン",
            "イッパンザイダンホウジン",
            "シャカイフクシホウジン",
            "イリョウホウジンシャダン",
            "イリョウホウジン",
            "ガッコウホウジン",
            "シュウキョウホウジン",
            "ゼイリシホウジン",
            "ベンゴシホウジン",
            "エヌピーオーホウジン",
            "coltd",
            "inc",
            "llc",
            "ltd",
            "corporation",
            "corp");
    // Abbreviations count in brackets only: a bare 株 or 有 may begin a name.
    private static final Pattern BRACKETED =
            Pattern.compile("[(\\[【〔](株|有|合|同|資|名|社|財|医|学|宗|福|特非|一社|一財|公社|公財|カ|ユ|ド)[)\\]】〕]");

    private Writing() {}

    /** Normalised: NFKC, one variant of each character, katakana, small Latin letters, nothing that is not spoken. */
    static String normalise(String text) {
        String plain = Normalizer.normalize(SELECTORS.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder();
        BRACKETED
                .matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> PLAIN.getOrDefault(c, c))
                .forEach(out::appendCodePoint);
        return NOT_SPOKEN.matcher(Kana.katakana(out.toString())).replaceAll("");
    }

    /** Without the legal form at either end of an already normalised name; unchanged if nothing would be left. */
    static String withoutLegalForm(String normalised) {
        for (String form : LEGAL_FORMS) {
            if (normalised.length() > form.length()) {
                if (normalised.startsWith(form)) {
                    return withoutLegalForm(normalised.substring(form.length()));
                }
                if (normalised.endsWith(form)) {
                    return withoutLegalForm(normalised.substring(0, normalised.length() - form.length()));
                }
            }
        }
        return normalised;
    }
}
