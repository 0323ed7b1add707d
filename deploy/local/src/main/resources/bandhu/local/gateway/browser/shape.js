import {code, el} from './dom.js';
import {resolve} from './openapi.js';

const DEEP = 4;

/** The members of a schema, with those of their own members: name, type, meaning. */
export function shape(document, schema, depth = 0, seen = []) {
    const found = resolve(document, schema) ?? {};
    const members = Object.entries(found.properties ?? {});
    if (members.length === 0) return el('p', {}, code(kind(document, found)));
    return el('ul', {class: 'shape', lang: 'en', dir: 'ltr'}, ...members.map(([name, member]) => {
        const inner = inside(document, member);
        return el('li', {}, el('code', {}, name), (found.required ?? []).includes(name) ? el('b', {}, ' *') : null,
            el('span', {class: 'quiet'}, ` ${kind(document, member)}`), ' ', description(document, member),
            inner.properties && depth < DEEP && !seen.includes(inner) ? shape(document, inner, depth + 1, [...seen, inner]) : null);
    }));
}

function inside(document, member) {
    const found = resolve(document, member) ?? {};
    return resolve(document, found.items) ?? found;
}

function description(document, member) {
    return member.description ?? resolve(document, member)?.description ?? '';
}

function kind(document, member) {
    const found = resolve(document, member) ?? {};
    if (found.const !== undefined) return JSON.stringify(found.const);
    if (found.enum) return found.enum.join(' | ');
    if (found.items) return `${kind(document, found.items)}[]`;
    const either = found.anyOf ?? found.oneOf;
    if (either) return either.map(each => kind(document, each)).join(' | ');
    return [[found.type ?? 'any'].flat().join(' | '), found.format].filter(each => each).join(', ');
}
