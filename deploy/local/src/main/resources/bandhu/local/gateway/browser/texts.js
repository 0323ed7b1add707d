let spoken = {language: 'en', direction: 'ltr', languages: [], texts: {}};

/** Learns a language, by its tag, and turns the page its way. */
export async function learn(tag) {
    const answer = await fetch(`/browser/texts?lang=${encodeURIComponent(tag)}`);
    spoken = await answer.json();
    document.documentElement.lang = spoken.language;
    document.documentElement.dir = spoken.direction;
    document.title = say('browser.title');
}

export function say(key) {
    return spoken.texts[key] ?? key;
}

export function language() {
    return spoken.language;
}

/** Each with `tag`, `name` and `direction`. */
export function languages() {
    return spoken.languages;
}
