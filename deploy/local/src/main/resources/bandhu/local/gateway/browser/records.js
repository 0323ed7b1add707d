import {placeholders} from './example.js';
import {call, lastWrite} from './session.js';

const PLACE = /\{([^}]+)\}/;

/** Puts ids of records that are there into the form of an operation; tells the collections that have none. */
export async function fillIn(operation, others, form) {
    const known = new Set(others.filter(other => other.method === 'GET').map(other => other.path));
    const missing = [await fillPath(operation, known, form)];
    if (form.body() !== null) missing.push(...await fillBody(known, form));
    return missing.filter(collection => collection !== null);
}

/** Goes along the path, so that what belongs to a record is looked for in that record. */
async function fillPath(operation, known, form) {
    let path = operation.path;
    let pattern = '';
    for (const segment of operation.path.split('/').slice(1)) {
        const name = PLACE.exec(segment)?.[1];
        if (name !== undefined && form.parameter(name).value === '') {
            const collection = path.slice(0, path.indexOf(segment) - 1);
            const id = name === 'correlationId' ? lastWrite() : known.has(pattern) ? await first(collection) : null;
            if (id === null) return collection;
            form.parameter(name).value = id;
        }
        if (name !== undefined) path = path.replace(segment, encodeURIComponent(form.parameter(name).value));
        pattern += '/' + segment;
    }
    const version = form.parameter('If-Match');
    if (version && version.value === '') version.value = await etag(path, known, operation.path);
    return null;
}

async function fillBody(known, form) {
    let body;
    try {
        body = JSON.parse(form.body());
    } catch {
        return [];
    }
    const missing = [];
    const places = placeholders(body, known);
    for (const {path, collection} of places) {
        const id = await first(collection);
        if (id === null) missing.push(collection);
        else set(body, path, id);
    }
    if (places.length) form.setBody(JSON.stringify(body, null, 2));
    return missing;
}

async function first(collection) {
    const answer = await call('GET', collection.endsWith('/fields') ? collection : `${collection}?limit=1`);
    if (!answer.ok) return null;
    const ids = ((await answer.json()).items ?? []).map(item => item.id ?? item.custom?.id);
    return ids.find(id => id !== undefined) ?? null;
}

/** The version of a record: of the path itself, or of what an action such as `/close` is done to. */
async function etag(path, known, pattern) {
    const own = known.has(pattern) ? path : path.slice(0, path.lastIndexOf('/'));
    const answer = await call('GET', own);
    return answer.headers.get('ETag') ?? '';
}

function set(value, path, member) {
    const last = path.at(-1);
    path.slice(0, -1).reduce((at, name) => at[name], value)[last] = member;
}
