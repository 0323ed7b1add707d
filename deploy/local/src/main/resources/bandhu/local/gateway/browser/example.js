import {resolve} from './openapi.js';

const PLACEHOLDER = /^[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-[0-9a-f]{12}$/;
const SPOKEN_NAMES = ['name', 'subject', 'displayName', 'label', 'description'];
const FORM = 'application/x-www-form-urlencoded';
const DEEP = 6;
/** A condition that holds in every collection. */
const RECENT = {field: 'createdAt', op: 'within', value: {last: 'P30D'}};

/** The media types that a body is offered in; of a file, those that are text as they are. */
export function mediaTypes(operation) {
    const types = Object.keys(operation.body?.content ?? {});
    const texts = types.filter(type => type !== 'multipart/form-data');
    return texts.length ? texts : types;
}

/** A body to begin with: the document's own example, else the members that must be there. */
export function exampleBody(operation, type, others) {
    const {document, path} = operation;
    const media = operation.body.content[type];
    if (path.endsWith('/imports')) return file(type, created(operation, others) ?? {});
    if (type === FORM) return new URLSearchParams(required(document, media.schema)).toString();
    if (/\/bulk(\/preview)?$/.test(path)) return told({where: RECENT, action: {update: patch(operation, others)}});
    const given = exampleOf(document, media) ?? exampleOf(document, resolve(document, media.schema));
    const isPatch = operation.method === 'PATCH' && !path.includes('/fields/');
    return told(given ?? (isPatch ? patch(operation, others) : required(document, media.schema)));
}

function told(example) {
    return JSON.stringify(example, null, 2);
}

/** What a parameter is tried with; the empty text where it may be left out. */
export function exampleParameter(operation, parameter) {
    const schema = resolve(operation.document, parameter.schema) ?? {};
    const given = parameter.example ?? exampleOf(operation.document, parameter) ?? exampleOf(operation.document, schema);
    if (given !== undefined) return parameter.required ? String(given) : '';
    return parameter.required && schema.format !== 'uuid' ? parameter.name : '';
}

/** The ids in an example that stand for records of the reader's own: path of each with the collection it may come from. */
export function placeholders(value, known, path = []) {
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([name, member]) => {
        const here = [...path, name];
        const collection = collectionOf(name, known);
        const isId = typeof member === 'string' && (PLACEHOLDER.test(member) || member === '');
        return isId && collection ? [{path: here, collection}] : placeholders(member, known, here);
    });
}

function collectionOf(name, known) {
    if (!name.endsWith('Id')) return null;
    const stem = name.slice(0, -2);
    return [`/v1/${stem}s`, `/v1/${stem.replace(/y$/, 'ie')}s`].find(path => known.has(path)) ?? null;
}

function exampleOf(document, node) {
    if (node?.example !== undefined) return node.example;
    const several = node?.examples;
    if (Array.isArray(several)) return several[0];
    return several === undefined ? undefined : resolve(document, Object.values(several)[0])?.value;
}

function required(document, schema, depth = 0) {
    const found = resolve(document, schema) ?? {};
    const given = exampleOf(document, found) ?? found.default ?? found.const ?? found.enum?.[0];
    if (given !== undefined) return given;
    const part = found.allOf?.[0] ?? found.anyOf?.[0] ?? found.oneOf?.[0];
    if (part !== undefined) return required(document, part, depth + 1);
    const type = [found.type].flat()[0];
    if (type === 'array') return found.minItems > 0 && depth < DEEP ? [required(document, found.items, depth + 1)] : [];
    if (type === 'integer' || type === 'number') return found.minimum ?? 1;
    if (type === 'boolean') return false;
    if (type === 'string') return found.format === 'uuid' ? '' : 'example';
    return Object.fromEntries((depth < DEEP ? found.required ?? [] : [])
        .map(name => [name, required(document, found.properties?.[name], depth + 1)]));
}

/** What the record is made from, in one telling member. */
function patch(operation, others) {
    const whole = created(operation, others) ?? {};
    const name = SPOKEN_NAMES.find(each => each in whole);
    return name === undefined ? {} : {[name]: whole[name]};
}

/** The example of what makes a record of the same collection. */
function created(operation, others) {
    const collection = operation.path.split('/').slice(0, 3).join('/');
    const create = others.find(other => other.method === 'POST' && other.path === collection);
    const media = create?.body?.content['application/json'];
    return media && (exampleOf(create.document, media) ?? exampleOf(create.document, resolve(create.document, media.schema)));
}

function file(type, record) {
    if (type !== 'text/csv') return JSON.stringify(record);
    const cells = flat(record);
    const quoted = cell => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return `${cells.map(([name]) => name).join(',')}\n${cells.map(([, cell]) => quoted(String(cell))).join(',')}\n`;
}

function flat(record, path = '') {
    return Object.entries(record).flatMap(([name, value]) => {
        if (Array.isArray(value)) return [];
        return value !== null && typeof value === 'object' ? flat(value, `${path}${name}.`) : [[path + name, value]];
    });
}
