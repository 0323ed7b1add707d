'use strict';

const byId = id => document.getElementById(id);
const methods = ['get', 'post', 'put', 'patch', 'delete'];
let api = {paths: {}};

function operations() {
    const wanted = byId('filter').value.toLowerCase();
    const groups = new Map();
    for (const [path, item] of Object.entries(api.paths)) {
        for (const method of methods.filter(m => item[m])) {
            const operation = item[method];
            const tag = (operation.tags || ['other'])[0];
            if (`${path} ${tag} ${operation.summary || ''}`.toLowerCase().includes(wanted)) {
                groups.set(tag, [...(groups.get(tag) || []), {path, method, operation}]);
            }
        }
    }
    return new Map([...groups].sort());
}

function list() {
    const nav = byId('operations');
    nav.replaceChildren();
    for (const [tag, entries] of operations()) {
        const title = document.createElement('h2');
        title.textContent = tag;
        nav.append(title);
        for (const entry of entries) {
            const button = document.createElement('button');
            const method = document.createElement('b');
            method.textContent = entry.method.toUpperCase();
            button.append(method, entry.path);
            button.title = entry.operation.summary || '';
            button.addEventListener('click', () => choose(entry));
            nav.append(button);
        }
    }
}

function resolve(node) {
    return node && node.$ref ? resolve(node.$ref.slice(2).split('/').reduce((at, key) => at && at[key], api)) : node;
}

function example(schema, depth = 0) {
    const s = resolve(schema) || {};
    if (s.example !== undefined) return s.example;
    if (s.examples && s.examples.length) return s.examples[0];
    if (s.default !== undefined) return s.default;
    if (s.enum) return s.enum[0];
    const type = Array.isArray(s.type) ? s.type[0] : s.type;
    if (type === 'array') return depth > 3 ? [] : [example(s.items, depth + 1)];
    if (s.properties) {
        if (depth > 3) return {};
        return Object.fromEntries(Object.entries(s.properties)
            .filter(([, member]) => !(resolve(member) || {}).readOnly)
            .map(([name, member]) => [name, example(member, depth + 1)]));
    }
    return {integer: 0, number: 0, boolean: false, object: {}}[type] ?? '';
}

function choose({path, method, operation}) {
    byId('method').value = method.toUpperCase();
    byId('address').value = path;
    byId('summary').textContent = operation.summary || '';
    const content = (resolve(operation.requestBody) || {}).content || {};
    const media = content['application/merge-patch+json'] || content['application/json'];
    const given = media && (media.example ?? Object.values(media.examples || {}).map(e => resolve(e).value)[0]);
    byId('body').value = media ? JSON.stringify(given ?? example(media.schema), null, 2) : '';
}

async function send(event) {
    event.preventDefault();
    const method = byId('method').value;
    const headers = {Accept: 'application/json'};
    const body = method === 'GET' || method === 'DELETE' ? undefined : byId('body').value;
    if (byId('token').value) headers.Authorization = `Bearer ${byId('token').value.trim()}`;
    if (body) headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    try {
        const answer = await fetch(byId('address').value, {method, headers, body: body || undefined});
        const text = await answer.text();
        byId('status').textContent = `${answer.status} ${answer.statusText} `
            + [...answer.headers].filter(([name]) => /^(etag|location|correlation-id|bandhu-position|retry-after)$/.test(name))
                .map(([name, value]) => `${name}: ${value}`).join('  ');
        try {
            byId('answer').textContent = JSON.stringify(JSON.parse(text), null, 2);
        } catch {
            byId('answer').textContent = text;
        }
    } catch (failure) {
        byId('status').textContent = `No answer: ${failure.message}`;
    }
}

async function start() {
    byId('token').value = sessionStorage.getItem('token') || '';
    byId('token').addEventListener('change', e => sessionStorage.setItem('token', e.target.value));
    byId('filter').addEventListener('input', list);
    byId('request').addEventListener('submit', send);
    for (const service of ['customer', 'sales', 'marketing', 'support', 'analytics']) {
        const link = document.createElement('a');
        link.href = `/openapi/${service}.json`;
        link.textContent = service;
        byId('documents').append(link, ' ');
    }
    api = await (await fetch('/openapi.json')).json();
    list();
}

start();
