import {block, code, el, phrase, relabel} from './dom.js';
import {resolve} from './openapi.js';
import {shape} from './shape.js';

const filter = el('input', {type: 'search', id: 'event-filter', input: () => list()});
const found = el('div', {});
const nothing = el('p', {role: 'status'});
let catalogue = null;
let chosen = null;

/** The types of all events, by topic. */
export async function eventTypes() {
    return (await channels()).flatMap(channel => channel.messages.map(message => message.name));
}

/** The catalogue beside the type that is chosen: `#/events/<type>`. */
export async function eventsView(type) {
    const all = (await channels()).flatMap(channel => channel.messages);
    chosen = all.find(message => message.name === type) ?? null;
    await list();
    const view = el('div', {class: chosen ? 'split chosen' : 'split'},
        el('nav', {class: 'list', sayLabel: 'browser.events'},
            el('label', {class: 'stacked'}, phrase('browser.filter'), filter), nothing, found),
        el('section', {class: 'detail'},
            ...chosen
                ? [el('p', {class: 'back'}, el('a', {href: '#/events', say: 'browser.all-events'})), detail(chosen)]
                : [el('h1', {say: 'browser.events'}), el('p', {class: 'quiet', say: 'browser.choose-event'})]));
    relabel(view);
    return view;
}

function channels() {
    catalogue ??= read();
    return catalogue;
}

async function read() {
    const document = await (await fetch('/asyncapi.json')).json();
    return Object.entries(document.channels).map(([name, channel]) => ({
        name,
        address: channel.address,
        messages: Object.values(channel.messages).map(message => ({
            ...resolve(document, message),
            address: channel.address,
            headers: resolve(document, resolve(document, message).traits?.[0])?.headers,
        })),
    }));
}

async function list() {
    const wanted = filter.value.toLowerCase();
    const groups = (await channels()).map(({address, messages}) => ({
        address,
        messages: messages.filter(({name, summary}) => `${name} ${summary}`.toLowerCase().includes(wanted)),
    })).filter(({messages}) => messages.length > 0);
    nothing.replaceChildren(...groups.length ? [] : [phrase('browser.nothing-found')]);
    found.replaceChildren(...groups.flatMap(({address, messages}) => [
        el('h2', {}, code(address)),
        el('ul', {}, ...messages.map(message => el('li', {}, el('a', {
            href: `#/events/${message.name}`, dir: 'ltr', 'aria-current': message === chosen ? 'page' : null,
        }, message.name.replace(`${address}.`, ''))))),
    ]));
}

function detail({name, summary, address, payload, examples, headers}) {
    return el('article', {},
        el('h1', {class: 'address'}, code(name)),
        summary ? el('p', {lang: 'en', dir: 'ltr'}, summary) : null,
        el('p', {}, phrase('browser.topic'), ': ', code(address), ' · ', el('a', {href: `#/live/${name}`, say: 'browser.hear-it'})),
        el('h2', {say: 'browser.members'}), shape(payload.schema, payload.schema),
        el('h2', {say: 'browser.example'}), ...(examples ?? []).map(example =>
            block(JSON.stringify(example.payload, null, 2), {sayLabel: 'browser.example'})),
        el('details', {class: 'more'}, el('summary', {say: 'browser.schema'}),
            block(JSON.stringify(payload.schema, null, 2), {sayLabel: 'browser.schema'})),
        headers ? el('details', {class: 'more'}, el('summary', {say: 'browser.attributes'}), shape(headers, headers)) : null);
}
