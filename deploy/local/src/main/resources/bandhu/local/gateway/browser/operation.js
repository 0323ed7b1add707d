import {answerView} from './answer.js';
import {code, el, phrase} from './dom.js';
import {exampleBody, exampleParameter, mediaTypes} from './example.js';
import {fillIn} from './records.js';
import {hasToken} from './session.js';
import {resolve} from './openapi.js';
import {shape} from './shape.js';

/** One operation: what it is, its form, and what it answered. */
export function operationView(operation, others) {
    const form = formOf(operation, others);
    const answer = answerView();
    const missing = el('p', {role: 'status', class: 'alert'});
    const fill = async () => {
        const collections = await fillIn(operation, others, form);
        missing.replaceChildren(...collections.flatMap(collection => [phrase('browser.no-record'), ' ', code(collection), ' ']));
    };
    const submit = async event => {
        event.preventDefault();
        await answer.run(form.request());
    };
    const element = el('form', {submit, novalidate: true, class: 'operation'},
        ...head(operation),
        ...form.elements,
        el('p', {class: 'line'},
            el('button', {class: 'primary', id: 'run', say: 'browser.run'}),
            answer.stop,
            operation.path.includes('{') || operation.body
                ? el('button', {type: 'button', id: 'fill', say: 'browser.fill-in', click: fill}) : null),
        missing,
        answer.element,
        answers(operation));
    if (hasToken() && operation.path.includes('{')) fill();
    return element;
}

function head(operation) {
    return [
        el('h1', {}, el('bdi', {}, operation.summary)),
        el('p', {class: 'address', dir: 'ltr'},
            el('b', {class: `method ${operation.method.toLowerCase()}`}, operation.method), ' ', el('code', {}, operation.path)),
        operation.description ? el('p', {lang: 'en', dir: 'ltr'}, operation.description) : null,
        el('p', {class: 'roles'}, phrase('browser.roles'), ': ', ...roles(operation)),
    ].filter(each => each !== null);
}

function roles({needsToken, roles: allowed}) {
    if (!needsToken) return [phrase('browser.no-token-needed')];
    if (allowed.includes('*')) return [phrase('browser.every-role')];
    return allowed.flatMap(role => [code(role), ' ']);
}

function formOf(operation, others) {
    const fields = operation.parameters.map(parameter => field(operation, parameter));
    const isFirst = ({parameter: {required, in: place, name}}) => required || place === 'path' || ['q', 'limit', 'If-Match'].includes(name);
    const first = fields.filter(isFirst);
    const more = fields.filter(each => !isFirst(each));
    const body = bodyOf(operation, others);
    return {
        elements: [
            first.length ? fieldset('browser.parameters', first) : null,
            more.length ? el('details', {class: 'more'}, el('summary', {}, phrase('browser.more-parameters'), ' ',
                el('span', {class: 'count'}, String(more.length))), ...more.map(each => each.element)) : null,
            body?.element ?? null,
        ].filter(each => each !== null),
        parameter: name => fields.find(each => each.parameter.name === name)?.input,
        body: () => body?.text.value ?? null,
        setBody: text => { body.text.value = text; },
        request: () => request(operation, fields, body),
    };
}

function fieldset(key, fields) {
    return el('fieldset', {}, el('legend', {say: key}), ...fields.map(each => each.element));
}

function field(operation, parameter) {
    const schema = resolve(operation.document, parameter.schema) ?? {};
    const choices = schema.enum ?? resolve(operation.document, schema.items)?.enum ?? (schema.type === 'boolean' ? ['true', 'false'] : null);
    const value = exampleParameter(operation, parameter);
    const input = choices
        ? el('select', {}, ...['', ...choices].map(choice => el('option', {value: choice}, String(choice))))
        : el('input', {dir: 'auto', autocomplete: 'off', spellcheck: 'false', placeholder: schema.default});
    input.name = parameter.name;
    input.value = value;
    const label = el('label', {}, code(parameter.name),
        parameter.required ? el('span', {class: 'quiet'}, ' ', phrase('browser.required')) : null, input,
        parameter.description ? el('small', {lang: 'en', dir: 'ltr'}, parameter.description) : null);
    return {parameter, input, element: label};
}

function bodyOf(operation, others) {
    if (operation.body === null) return null;
    const types = mediaTypes(operation);
    const type = el('select', {id: 'media-type'}, ...types.map(each => el('option', {value: each}, each)));
    const text = el('textarea', {rows: '10', spellcheck: 'false', dir: 'ltr', id: 'body', sayLabel: 'browser.body'});
    const again = () => { text.value = exampleBody(operation, type.value, others); };
    type.addEventListener('change', again);
    again();
    const schema = operation.body.content[types[0]].schema;
    const element = el('fieldset', {}, el('legend', {say: 'browser.body'}),
        el('p', {class: 'line'}, el('label', {}, phrase('browser.media-type'), ' ', type),
            el('button', {type: 'button', say: 'browser.example-again', click: again})),
        text,
        el('details', {class: 'more'}, el('summary', {say: 'browser.members'}), shape(operation.document, schema)));
    return {element, text, type};
}

function request(operation, fields, body) {
    const filled = fields.filter(({input}) => input.value !== '');
    const path = operation.path.replace(/\{([^}]+)\}/g, (place, name) =>
        encodeURIComponent(filled.find(each => each.parameter.name === name)?.input.value ?? place));
    const query = new URLSearchParams(filled.filter(each => each.parameter.in === 'query')
        .map(each => [each.parameter.name, each.input.value])).toString();
    const headers = Object.fromEntries(filled.filter(each => each.parameter.in === 'header')
        .map(each => [each.parameter.name, each.input.value]));
    if (body) headers['Content-Type'] = body.type.value;
    return {
        method: operation.method,
        path: query ? `${path}?${query}` : path,
        headers,
        body: body ? body.text.value : undefined,
        isStream: operation.answers.some(answer => answer.media.includes('text/event-stream')),
    };
}

function answers(operation) {
    return el('section', {class: 'answers'}, el('h2', {say: 'browser.answers'}), el('ul', {},
        ...operation.answers.map(({status, problem, media, description}) => el('li', {}, code(status), ' ',
            problem ? el('a', {href: `/problems/${problem}`, target: '_blank', rel: 'noopener'}, code(problem))
                : el('bdi', {lang: 'en'}, [description, ...media].join(' · '))))));
}
