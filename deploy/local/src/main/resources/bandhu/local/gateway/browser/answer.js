import {block, code, el, phrase, row} from './dom.js';
import {call, claims} from './session.js';

/** More than this of a body is not shown: the page stays quick. */
const SHOWN = 500_000;

/** Runs requests one at a time, and shows what came back. */
export function answerView() {
    let going = null;
    const element = el('section', {class: 'answer', sayLabel: 'browser.answer', hidden: true});
    const stop = el('button', {type: 'button', id: 'stop', say: 'browser.stop', hidden: true, click: () => going?.abort()});
    const run = async request => {
        going?.abort();
        const mine = new AbortController();
        going = mine;
        stop.hidden = false;
        element.hidden = false;
        try {
            await show(element, request, mine.signal);
        } finally {
            if (going === mine) stop.hidden = true;
        }
    };
    return {element, stop, run};
}

async function show(element, request, signal) {
    const status = el('p', {role: 'status', class: 'status'}, phrase('browser.running'));
    element.replaceChildren(el('h2', {say: 'browser.answer'}), status, command(request));
    const begin = performance.now();
    let answer;
    try {
        answer = await call(request.method, request.path, {...request, signal});
    } catch {
        status.replaceChildren(phrase(signal.aborted ? 'browser.stopped' : 'browser.no-answer'));
        return;
    }
    const time = Math.round(performance.now() - begin);
    status.replaceChildren(
        el('b', {class: answer.ok ? 'good' : 'bad'}, el('bdi', {id: 'status'}, `${answer.status} ${answer.statusText}`.trim())), ' · ',
        phrase('browser.time'), ' ', el('bdi', {}, `${time} ms`));
    const body = block('', {id: 'answer-body', sayLabel: 'browser.body'});
    element.insertBefore(headers(answer), element.lastChild);
    element.insertBefore(body, element.lastChild);
    await read(answer, body, request.isStream);
    if (!answer.ok) problem(status, body.textContent);
}

/** A stream is shown as it comes, all else when it is whole. */
async function read(answer, body, isStream) {
    if (!isStream || !answer.body) {
        const text = await answer.text().catch(() => '');
        body.textContent = pretty(text).slice(0, SHOWN);
        if (text === '') body.replaceChildren(phrase('browser.no-body'));
        return;
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            body.textContent = (body.textContent + part.value).slice(-SHOWN);
        }
    } catch {
        body.append('\n');
        body.append(phrase('browser.stopped'));
    }
}

function headers(answer) {
    return el('details', {}, el('summary', {say: 'browser.headers'}), el('table', {class: 'headers'},
        el('tbody', {}, ...[...answer.headers].map(([name, value]) => row(code(name), code(value))))));
}

/** What a problem means stands on a page of its own. */
function problem(status, text) {
    try {
        const {code: kind, detail} = JSON.parse(text);
        if (!/^[a-z-]+$/.test(kind)) return;
        status.append(' · ', el('a', {href: `/problems/${kind}`, target: '_blank', rel: 'noopener'}, code(kind)),
            ' ', el('span', {dir: 'auto'}, detail ?? ''));
    } catch {
        return;
    }
}

function pretty(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}

function command(request) {
    const text = curl(request);
    const done = el('span', {role: 'status'});
    const copy = async () => {
        await navigator.clipboard.writeText(text);
        done.replaceChildren(phrase('browser.copied'));
    };
    return el('details', {class: 'command'}, el('summary', {say: 'browser.command'}), block(text, {id: 'curl', sayLabel: 'browser.command'}),
        navigator.clipboard ? el('p', {class: 'line'}, el('button', {type: 'button', say: 'browser.copy', click: copy}), done) : null);
}

/** The request for a shell, with the token by name: what is copied about shall not hold it. */
function curl({method, path, headers, body, isStream}) {
    const role = [claims().roles ?? 'admin'].flat()[0];
    const parts = [`curl ${isStream ? '-Ni' : '-i'} -X ${method} ${quoted(location.origin + path)}`, `-H "Authorization: Bearer $TOKEN"`,
        ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)];
    if (body !== undefined) parts.push(`--data-binary ${quoted(body)}`);
    return `TOKEN=$(./bandhu token ${quoted(role)} | tail -1)\n${parts.join(' \\\n  ')}`;
}

function quoted(text) {
    return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
