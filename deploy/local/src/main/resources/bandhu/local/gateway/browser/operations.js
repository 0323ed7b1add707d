import {code, el, phrase, relabel} from './dom.js';
import {SERVICES, operations} from './openapi.js';
import {operationView} from './operation.js';

const filter = el('input', {type: 'search', id: 'filter', sayPlaceholder: 'browser.filter-hint', input: () => list()});
const found = el('div', {});
const nothing = el('p', {role: 'status'});
const views = new Map();
let chosen = null;

/** All operations beside the one that is chosen: `#/operations/<service>/<id>`. */
export async function operationsView(service, id) {
    const all = await operations();
    chosen = all.find(operation => operation.service === service && operation.id === id) ?? null;
    await list();
    const aside = el('nav', {class: 'list', sayLabel: 'browser.operations'},
        el('label', {class: 'stacked'}, phrase('browser.filter'), filter), nothing, found);
    const view = el('div', {class: chosen ? 'split chosen' : 'split'}, aside, el('section', {class: 'detail'},
        ...chosen
            ? [el('p', {class: 'back'}, el('a', {href: '#/operations', say: 'browser.all-operations'})), viewOf(chosen, all)]
            : [el('h1', {say: 'browser.operations'}), el('p', {class: 'quiet', say: 'browser.choose'})]));
    relabel(view);
    return view;
}

/** What was typed into an operation is there again when its reader comes back. */
function viewOf(operation, all) {
    const key = `${operation.service}/${operation.id}`;
    if (!views.has(key)) views.set(key, operationView(operation, all));
    return views.get(key);
}

async function list() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    const wanted = (await operations()).filter(operation => matches(operation, words));
    nothing.replaceChildren(...wanted.length ? [] : [phrase('browser.nothing-found')]);
    found.replaceChildren(...SERVICES.map(service => group(service, wanted.filter(each => each.service === service), words.length > 0))
        .filter(each => each !== null));
}

function matches({service, method, path, summary, tag, roles}, words) {
    const text = [service, method, path, summary, tag, ...roles].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
}

function group(service, all, isFiltered) {
    if (all.length === 0) return null;
    const tags = [...new Set(all.map(operation => operation.tag))].sort();
    return el('details', {open: isFiltered || chosen?.service === service || chosen === null},
        el('summary', {}, el('h2', {}, code(service)), ' ', el('span', {class: 'count'}, String(all.length))),
        ...tags.flatMap(tag => [
            el('h3', {}, code(tag)),
            el('ul', {}, ...all.filter(operation => operation.tag === tag).map(item)),
        ]));
}

function item(operation) {
    return el('li', {}, el('a', {
        href: `#/operations/${operation.service}/${operation.id}`,
        'aria-current': operation === chosen ? 'page' : null,
        title: operation.summary,
        dir: 'ltr',
    }, el('b', {class: `method ${operation.method.toLowerCase()}`}, operation.method), ' ', el('span', {}, operation.path)));
}
