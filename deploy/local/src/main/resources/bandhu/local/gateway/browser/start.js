import {code, el, phrase, relabel} from './dom.js';
import {SERVICES} from './openapi.js';

const LOOK_MILLIS = 10_000;
const STATES = {UP: ['good', 'browser.up'], DOWN: ['bad', 'browser.down'], AWAY: ['bad', 'browser.away']};

/** What this is, how it fares, where to go on. */
export async function startView(signal) {
    const health = el('div', {id: 'health', 'aria-live': 'polite'});
    const view = el('div', {class: 'start'},
        el('h1', {say: 'browser.title'}),
        el('p', {class: 'lead', say: 'browser.about'}),
        el('div', {class: 'columns'},
            el('section', {}, el('h2', {say: 'browser.health'}), health),
            el('section', {}, el('h2', {say: 'browser.first-steps'}), el('ol', {},
                el('li', {say: 'browser.step-token'}),
                el('li', {}, el('a', {href: '#/operations', say: 'browser.step-operation'})),
                el('li', {}, el('a', {href: '#/live', say: 'browser.step-live'})))),
            el('section', {}, el('h2', {say: 'browser.documents'}), documents())));
    await look(health);
    const timer = setInterval(() => look(health), LOOK_MILLIS);
    signal.addEventListener('abort', () => clearInterval(timer));
    return view;
}

function documents() {
    return el('ul', {},
        el('li', {}, el('a', {href: '/openapi.json', say: 'browser.document-operations'})),
        el('li', {}, phrase('browser.document-services'), ' ',
            ...SERVICES.flatMap(service => [el('a', {href: `/openapi/${service}.json`}, code(service)), ' '])),
        el('li', {}, el('a', {href: '/asyncapi.json', say: 'browser.document-events'})));
}

async function look(place) {
    let parts = [];
    try {
        parts = (await (await fetch('/browser/health', {cache: 'no-store'})).json()).services;
    } catch {
        place.replaceChildren(el('p', {class: 'bad', say: 'browser.no-answer'}));
        return;
    }
    const heads = ['browser.part', 'browser.state', 'browser.database', 'browser.outbox', 'browser.dead-letters'];
    const table = el('table', {class: 'health'},
        el('thead', {}, el('tr', {}, ...heads.map(key => el('th', {scope: 'col', say: key})))),
        el('tbody', {}, ...parts.map(line)));
    place.replaceChildren(el('div', {class: 'wide-table', tabindex: '0', role: 'region', sayLabel: 'browser.health'}, table));
    relabel(place);
}

/** A service serves without its broker: what waits to go out tells whether that is away. */
function line({service, status, database, messaging}) {
    const {outboxDepth, outboxAgeSeconds, deadLetters} = messaging ?? {};
    const age = outboxDepth > 0 ? ` (${outboxAgeSeconds} s)` : '';
    return el('tr', {'data-service': service, 'data-status': status},
        el('th', {scope: 'row'}, code(service)),
        el('td', {}, state(status)),
        el('td', {}, database ? state(database) : null),
        el('td', {}, outboxDepth === undefined ? null : el('bdi', {}, outboxDepth + age)),
        el('td', {}, deadLetters === undefined ? null : el('bdi', {class: deadLetters > 0 ? 'bad' : null}, String(deadLetters))));
}

function state(status) {
    const [kind, key] = STATES[status] ?? STATES.DOWN;
    return el('span', {class: kind, say: key});
}
