import {code, el, phrase} from './dom.js';
import {claims, forget, hasToken, onToken, use} from './session.js';

/** Where a token is taken, pasted and put away. */
export async function tokenBox(place) {
    const offer = await (await fetch('/browser/token')).json();
    const state = el('summary', {});
    const problem = el('p', {role: 'alert', class: 'alert'});
    const box = el('details', {}, state, el('div', {class: 'panel'},
        offer.roles.length ? taking(offer, problem) : el('p', {}, phrase('browser.no-demo-tokens')),
        pasting(problem),
        problem,
        el('p', {class: 'quiet'}, phrase('browser.token-kept'), ' ',
            el('button', {type: 'button', id: 'forget', say: 'browser.forget', click: forget}))));
    const show = () => {
        const {sub = '', tenant = '', roles = [], exp} = claims();
        state.replaceChildren(...hasToken()
            ? [phrase('browser.token'), ': ', code(sub), exp ? expiry(exp) : '']
            : [phrase('browser.no-token')]);
        state.title = [tenant, ...[roles].flat()].join(' · ');
        box.querySelector('#forget').disabled = !hasToken();
        problem.textContent = '';
    };
    document.addEventListener('click', event => {
        if (!box.contains(event.target)) box.open = false;
    });
    box.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            box.open = false;
            state.focus();
        }
    });
    onToken(show);
    onToken(() => { box.open = false; });
    show();
    place.replaceChildren(box);
}

/** Takes a token in a role, as the box does; tells whether there was one. */
async function take(role) {
    const answer = await fetch('/browser/token', {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({role}),
    });
    return answer.ok && use((await answer.json()).token);
}

function taking({roles, tenant}, problem) {
    const role = el('select', {id: 'role'}, ...roles.map(each => el('option', {value: each}, each)));
    const submit = async event => {
        event.preventDefault();
        if (!await take(role.value)) problem.replaceChildren(phrase('browser.token-refused'));
    };
    return el('form', {submit, class: 'line'},
        el('label', {}, phrase('browser.role'), ' ', role),
        el('button', {class: 'primary', say: 'browser.take-token'}),
        el('span', {class: 'quiet'}, phrase('browser.tenant'), ' ', code(tenant)));
}

function pasting(problem) {
    const text = el('input', {type: 'password', autocomplete: 'off', dir: 'ltr', id: 'pasted'});
    const submit = event => {
        event.preventDefault();
        const wanted = text.value.trim();
        text.value = '';
        if (!use(wanted)) problem.replaceChildren(phrase('browser.not-a-token'));
    };
    return el('form', {submit, class: 'line'},
        el('label', {}, phrase('browser.paste'), ' ', text),
        el('button', {say: 'browser.use'}));
}

function expiry(seconds) {
    const moment = new Date(seconds * 1000);
    return el('span', {class: 'quiet wide'}, ' ', phrase('browser.valid-until'), ' ',
        el('time', {datetime: moment.toISOString()}, el('bdi', {}, moment.toISOString().slice(11, 16) + ' UTC')));
}
