import {block, code, el, phrase, relabel} from './dom.js';
import {eventTypes} from './events.js';
import {SERVICES} from './openapi.js';
import {forServices} from './streams.js';
import {hasToken, onToken} from './session.js';

const KEPT = 200;
const STATES = {
    connecting: ['', 'browser.connecting'],
    open: ['good', 'browser.open'],
    closed: ['quiet', 'browser.closed'],
    refused: ['bad', 'browser.refused'],
};

const type = el('select', {id: 'event-type', change: () => [...list.children].forEach(sift)});
const list = el('ol', {id: 'happened', role: 'list', sayLabel: 'browser.live'});
const waiting = el('p', {class: 'quiet', say: 'browser.waiting'});
const held = el('span', {class: 'count', hidden: true});
const pause = el('button', {type: 'button', id: 'pause', say: 'browser.pause', 'aria-pressed': 'false', click: () => hold(back === null)});
const marks = new Map(SERVICES.map(service => [service, el('span', {class: 'quiet', 'data-stream': service, say: 'browser.closed'})]));
const streams = forServices(SERVICES, happened, told);

/** What has happened while paused; null when not paused. */
let back = null;
let view = null;

/** The live events of the services; they go on being heard while other parts of the page are looked at. */
export async function liveView(wanted) {
    if (view === null) view = await build();
    type.value = [...type.options].some(option => option.value === wanted) ? wanted : type.value;
    [...list.children].forEach(sift);
    if (hasToken()) streams.begin(chosen());
    relabel(view);
    return view;
}

async function build() {
    const types = await eventTypes();
    type.replaceChildren(el('option', {value: '', say: 'browser.all-types'}), ...types.map(each => el('option', {value: each}, each)));
    onToken(() => (hasToken() ? streams.begin(chosen(), true) : streams.end()));
    return el('div', {class: 'live'},
        el('h1', {say: 'browser.live'}),
        el('fieldset', {class: 'line'}, el('legend', {say: 'browser.services'}), ...SERVICES.map(service =>
            el('label', {class: 'stream'}, el('input', {type: 'checkbox', value: service, checked: true, change: choose}), ' ',
                code(service), ' ', marks.get(service)))),
        el('p', {class: 'line'},
            el('label', {}, phrase('browser.event-type'), ' ', type), pause, held,
            el('button', {type: 'button', id: 'empty', say: 'browser.empty', click: empty})),
        el('p', {class: 'quiet'}, phrase('browser.who-hears')),
        waiting, list,
        el('p', {class: 'quiet', say: 'browser.last-kept'}));
}

function chosen() {
    return [...view?.querySelectorAll('input:checked') ?? SERVICES.map(value => ({value}))].map(box => box.value);
}

function choose() {
    if (hasToken()) streams.begin(chosen());
}

function told(service, state, problem) {
    const mark = marks.get(service);
    [mark.className, mark.dataset.say] = STATES[state];
    mark.dataset.state = state;
    mark.title = problem ?? '';
    relabel(mark);
}

function happened(service, event) {
    if (back !== null) {
        back = [...back, [service, event]].slice(-KEPT);
        held.hidden = false;
        held.textContent = String(back.length);
        return;
    }
    const item = el('li', {'data-type': event.type}, el('details', {},
        el('summary', {}, el('time', {datetime: event.time}, el('bdi', {}, String(event.time).slice(11, 19))), ' ',
            code(event.type), ' ', el('span', {class: 'quiet'}, code(`${service} ${event.sequence ?? ''}`))),
        block(JSON.stringify(event, null, 2), {sayLabel: 'browser.example'})));
    sift(item);
    list.prepend(item);
    while (list.children.length > KEPT) list.lastElementChild.remove();
    waiting.hidden = true;
}

function sift(item) {
    item.hidden = type.value !== '' && item.dataset.type !== type.value;
}

function hold(isHeld) {
    const kept = back ?? [];
    back = isHeld ? [] : null;
    held.hidden = true;
    pause.dataset.say = isHeld ? 'browser.go-on' : 'browser.pause';
    pause.setAttribute('aria-pressed', String(isHeld));
    relabel(pause);
    kept.forEach(([service, event]) => happened(service, event));
}

function empty() {
    list.replaceChildren();
    if (back !== null) back = [];
    held.hidden = true;
    waiting.hidden = false;
}
