package bandhu.local.demo;

/** What all writers of one load share. */
record Load(Api api, LoadReport report, Positions positions) {
    static Load into(Api api) {
        return new Load(api, new LoadReport(), new Positions(api));
    }

    Load with(LoadReport other) {
        return new Load(api, other, positions);
    }
}
