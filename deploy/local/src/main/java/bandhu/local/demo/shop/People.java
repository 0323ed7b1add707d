package bandhu.local.demo.shop;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names in six scripts, as people write them and as an address spells them. */
final class People {
    private static final List<Land> LANDS = List.of(
            new Land(
                    "si",
                    "LK",
                    "+94 77 ",
                    7,
                    List.of(
                            new Name("ආනන්ද", "ananda"),
                            new Name("නිල්මිණි", "nilmini"),
                            new Name("කුමාරි", "kumari"),
                            new Name("සුනිල්", "sunil"),
                            new Name("චමරි", "chamari")),
                    List.of(
                            new Name("පෙරේරා", "perera"),
                            new Name("සිල්වා", "silva"),
                            new Name("බණ්ඩාර", "bandara"),
                            new Name("ජයසූරිය", "jayasuriya"))),
            new Land(
                    "ta",
                    "LK",
                    "+94 71 ",
                    7,
                    List.of(
                            new Name("கவிதா", "kavitha"),
                            new Name("முருகன்", "murugan"),
                            new Name("செல்வி", "selvi"),
                            new Name("அருண்", "arun"),
                            new Name("மீனா", "meena")),
                    List.of(
                            new Name("இராமநாதன்", "ramanathan"),
                            new Name("சுப்பிரமணியம்", "subramaniam"),
                            new Name("நடராஜா", "nadarajah"),
                            new Name("கந்தசாமி", "kandasamy"))),
            new Land(
                    "bn",
                    "BD",
                    "+880 17",
                    8,
                    List.of(
                            new Name("রহিম", "rahim"),
                            new Name("নাসরিন", "nasrin"),
                            new Name("তানিয়া", "tania"),
                            new Name("কামাল", "kamal"),
                            new Name("শিরিন", "shirin")),
                    List.of(
                            new Name("হোসেন", "hossain"),
                            new Name("আক্তার", "akter"),
                            new Name("চৌধুরী", "chowdhury"),
                            new Name("সরকার", "sarkar"))),
            new Land(
                    "am",
                    "ET",
                    "+251 91 ",
                    7,
                    List.of(
                            new Name("አበበ", "abebe"),
                            new Name("ሐና", "hana"),
                            new Name("ሰላም", "selam"),
                            new Name("ዳዊት", "dawit"),
                            new Name("ብርሃኔ", "berhane")),
                    List.of(
                            new Name("ተስፋዬ", "tesfaye"),
                            new Name("በቀለ", "bekele"),
                            new Name("ገብረማርያም", "gebremariam"),
                            new Name("ወልደ", "wolde"))),
            new Land(
                    "ur",
                    "PK",
                    "+92 300 ",
                    7,
                    List.of(
                            new Name("عائشہ", "ayesha"),
                            new Name("بلال", "bilal"),
                            new Name("فاطمہ", "fatima"),
                            new Name("عمران", "imran"),
                            new Name("زینب", "zainab")),
                    List.of(
                            new Name("خان", "khan"),
                            new Name("احمد", "ahmed"),
                            new Name("ملک", "malik"),
                            new Name("قریشی", "qureshi"))),
            new Land(
                    "en",
                    "GB",
                    "+44 7400 ",
                    6,
                    List.of(
                            new Name("Grace", "grace"),
                            new Name("Zoë", "zoe"),
                            new Name("Owen", "owen"),
                            new Name("Seán", "sean"),
                            new Name("Ivy", "ivy")),
                    List.of(
                            new Name("Miller", "miller"),
                            new Name("O’Connor", "oconnor"),
                            new Name("Brontë", "bronte"),
                            new Name("Hughes", "hughes"))));

    private People() {}

    /** @param latin how an address spells it */
    record Name(String text, String latin) {}

    private record Land(
            String language, String country, String prefix, int digits, List<Name> given, List<Name> family) {}

    /** Someone with a way to be reached. */
    record Someone(Name given, Name family, String language, String country, String email, String phone) {}

    static Someone someone(Random random, int number) {
        Land land = LANDS.get(number % LANDS.size());
        Name given = pick(land.given(), random);
        Name family = pick(land.family(), random);
        String email = (given.latin() + "." + family.latin() + number + "@example.org").toLowerCase(Locale.ROOT);
        StringBuilder phone = new StringBuilder(land.prefix());
        for (int i = 0; i < land.digits(); i++) {
            phone.append(1 + random.nextInt(9));
        }
        return new Someone(given, family, land.language(), land.country(), email, phone.toString());
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
