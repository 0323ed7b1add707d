import {say} from './texts.js';

/** The attributes that speak: what is kept beside them is the key, so that they follow when the language changes. */
const SPEAKING = {say: 'data-say', sayLabel: 'data-say-label', sayPlaceholder: 'data-say-placeholder'};

/**
 * Makes an element. Children that are no elements become text, never markup: what the API answers is shown and not run.
 * A function is a listener; null, undefined and false leave an attribute out.
 */
export function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) continue;
        if (typeof value === 'function') made.addEventListener(key, value);
        else made.setAttribute(SPEAKING[key] ?? key, value === true ? '' : value);
    }
    made.append(...children.filter(child => child !== null && child !== undefined));
    speakOf(made);
    return made;
}

/** A phrase of the page's own. */
export function phrase(key) {
    return el('span', {say: key});
}

/** What comes from the API or is typed to it: kept apart from the direction of the text around it. */
export function code(text) {
    return el('bdi', {}, el('code', {}, text));
}

/** A block of JSON or other text, as it came. */
export function block(text, attributes = {}) {
    return el('pre', {dir: 'ltr', tabindex: '0', ...attributes}, text);
}

/** A table row whose first cell names the others. */
export function row(head, ...cells) {
    return el('tr', {}, el('th', {scope: 'row'}, head), ...cells.map(cell => el('td', {}, cell)));
}

/** Puts everything in {@code root} that is the page's own into the language of the page. */
export function relabel(root) {
    speakOf(root);
    root.querySelectorAll('[data-say], [data-say-label], [data-say-placeholder]').forEach(speakOf);
}

function speakOf(element) {
    const {say: text, sayLabel: label, sayPlaceholder: placeholder} = element.dataset;
    if (text) element.textContent = say(text);
    if (label) element.setAttribute('aria-label', say(label));
    if (placeholder) element.setAttribute('placeholder', say(placeholder));
}
