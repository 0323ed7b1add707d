package bandhu.bench.seed;

/** Names in six scripts, as many of each kind as there are combinations of two words and a number. */
public final class Names {
    private static final String[][] GIVEN = {
        {"ආනන්ද", "කමලා", "නිමල්", "සුනිල්", "මාලිනී", "චමරි"},
        {"Nimal", "Kamala", "Ada", "Grace", "Sunil", "Malini"},
        {"சுப்பிரமணிய", "கமலா", "முருகன்", "லட்சுமி", "குமார்", "மீனா"},
        {"রবীন্দ্রনাথ", "কমলা", "সুকুমার", "আনিসা", "নজরুল", "মিতা"},
        {"ጸጋዬ", "አበበ", "አልማዝ", "ከበደ", "ሰላም", "ማርታ"},
        {"محمد", "فاطمہ", "اقبال", "عائشہ", "فیض", "زینب"}
    };
    private static final String[][] FAMILY = {
        {"කුමාරස්වාමි", "පෙරේරා", "සිල්වා", "ප්‍රනාන්දු", "ජයවර්ධන"},
        {"Perera", "Silva", "Fernando", "Lovelace", "Hopper"},
        {"பாரதி", "ராஜன்", "நடராஜன்", "செல்வம்", "பிள்ளை"},
        {"ঠাকুর", "ইসলাম", "রহমান", "সরকার", "চৌধুরী"},
        {"ገብረ መድኅን", "ቢቂላ", "ተስፋዬ", "ኃይሉ", "መኮንን"},
        {"احمد", "خان", "علوی", "ملک", "قریشی"}
    };
    private static final String[] TRADE = {"Tea", "Textiles", "Foods", "Logistics", "Spices", "Hotels", "Printers"};

    private Names() {}

    public static String given(int n) {
        return Story.one(GIVEN[script(n)], 2, n * 7L);
    }

    /** The number keeps most names apart; every fiftieth goes without, as namesakes do. */
    public static String family(int n) {
        String family = Story.one(FAMILY[script(n)], 2, n * 7L + 1);
        return n % 50 == 0 ? family : family + " " + n;
    }

    static String organization(int n) {
        return Story.one(FAMILY[script(n)], 2, n * 7L + 1) + " " + Story.one(TRADE, 1, n * 7L + 2) + " " + n;
    }

    private static int script(int n) {
        return Story.skewed(GIVEN.length, 2, n * 7L + 3);
    }
}
