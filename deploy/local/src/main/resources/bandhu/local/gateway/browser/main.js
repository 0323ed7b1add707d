import {el, phrase, relabel} from './dom.js';
import {eventsView} from './events.js';
import {liveView} from './live.js';
import {operationsView} from './operations.js';
import {startView} from './start.js';
import {language, languages, learn} from './texts.js';
import {tokenBox} from './token.js';

const content = document.getElementById('content');
let shown = new AbortController();

const VIEWS = {
    operations: (signal, service, id) => operationsView(service, id),
    events: (signal, type) => eventsView(type),
    live: (signal, type) => liveView(type),
};

/** Shows what the address names: `#/<section>/...`. */
async function route() {
    if (location.hash !== '' && !location.hash.startsWith('#/')) return;
    const [section, ...words] = location.hash.slice(2).split('/').map(decodeURIComponent);
    const show = VIEWS[section] ?? startView;
    shown.abort();
    const mine = shown = new AbortController();
    document.querySelectorAll('#sections a').forEach(link =>
        link.toggleAttribute('aria-current', link.dataset.section === (VIEWS[section] ? section : 'start')));
    document.querySelectorAll('#sections a[aria-current]').forEach(link => link.setAttribute('aria-current', 'page'));
    let view;
    try {
        view = await show(mine.signal, ...words);
    } catch {
        view = el('p', {class: 'bad', role: 'alert'}, phrase('browser.no-answer'));
    }
    if (mine.signal.aborted) return;
    content.replaceChildren(view);
    relabel(content);
}

/** The choice stands in the address, so that it can be kept and sent. */
async function speak(tag) {
    await learn(tag);
    const address = new URL(location.href);
    address.searchParams.set('lang', tag);
    history.replaceState(null, '', address);
    relabel(document.body);
}

function languageChooser() {
    const chooser = document.getElementById('language');
    chooser.replaceChildren(...languages().map(({tag, name}) => el('option', {value: tag, lang: tag}, name)));
    chooser.value = language();
    chooser.addEventListener('change', () => speak(chooser.value));
}

await learn(document.documentElement.lang);
languageChooser();
relabel(document.body);
await tokenBox(document.getElementById('token'));
addEventListener('hashchange', async () => {
    await route();
    content.focus({preventScroll: true});
    scrollTo(0, 0);
});
await route();
