import {language} from './texts.js';

/** Who speaks: kept in this module's memory, so that it ends with the page. */
let token = null;
let written = null;
const listeners = new Set();

/** Tells `listener` whenever somebody else speaks. */
export function onToken(listener) {
    listeners.add(listener);
}

export function hasToken() {
    return token !== null;
}

/** The claims of the token, as far as they can be read; nothing is verified here. */
export function claims() {
    return token === null ? {} : read(token) ?? {};
}

/** Whether it is a token at all. */
export function use(text) {
    if (read(text) === null) return false;
    token = text;
    listeners.forEach(listener => listener());
    return true;
}

export function forget() {
    token = null;
    listeners.forEach(listener => listener());
}

/** Calls the API as the bearer, in the language of the page. */
export async function call(method, path, {headers = {}, body, signal} = {}) {
    const all = {'Accept-Language': language(), ...headers};
    if (token !== null) all.Authorization = `Bearer ${token}`;
    const answer = await fetch(path, {method, headers: all, body, signal, cache: 'no-store'});
    if (method !== 'GET' && answer.ok) written = answer.headers.get('Correlation-Id');
    return answer;
}

/** The correlation id of the last write, which names what it changed; null before the first. */
export function lastWrite() {
    return written;
}

function read(text) {
    try {
        const payload = text.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
        const bytes = Uint8Array.from(atob(payload), character => character.charCodeAt(0));
        return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
        return null;
    }
}
