/** The services, in the order in which they are shown. */
export const SERVICES = ['customer', 'sales', 'marketing', 'support', 'analytics'];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const ROLES = /\s*For ((?:`[a-z-]+`(?:, )?)+|every role)\.$/;
const REFERENCE = /^#\//;

let all = null;

/** Every operation of every service, fetched once. */
export function operations() {
    all ??= Promise.all(SERVICES.map(read)).then(lists => lists.flat());
    return all;
}

/** What a `$ref` leads to; anything else as it is. */
export function resolve(document, node) {
    let found = node;
    while (found?.$ref !== undefined && REFERENCE.test(found.$ref)) {
        found = found.$ref.slice(2).split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/')], document);
    }
    return found;
}

async function read(service) {
    const answer = await fetch(`/openapi/${service}.json`);
    if (!answer.ok) return [];
    const document = await answer.json();
    return Object.entries(document.paths)
        .filter(([path]) => path.startsWith('/v1/'))
        .flatMap(([path, item]) => METHODS.filter(method => item[method])
            .map(method => operation(document, service, path, method)));
}

function operation(document, service, path, method) {
    const told = document.paths[path][method];
    const description = told.description ?? '';
    const roles = ROLES.exec(description);
    return {
        document,
        service,
        path,
        method: method.toUpperCase(),
        id: told.operationId,
        tag: told.tags?.[0] ?? '',
        summary: told.summary ?? '',
        description: description.replace(ROLES, ''),
        roles: roles === null ? [] : roles[1].match(/[a-z-]+(?=`)/g) ?? ['*'],
        needsToken: (told.security ?? document.security ?? []).length > 0,
        parameters: (told.parameters ?? []).map(parameter => resolve(document, parameter)),
        body: resolve(document, told.requestBody) ?? null,
        answers: Object.entries(told.responses ?? {}).map(([status, response]) => ({
            status,
            problem: problem(response.$ref),
            media: Object.keys(resolve(document, response).content ?? {}),
            description: resolve(document, response).description ?? '',
        })),
    };
}

/** The code of the problem that a shared response is: `TooLarge` is `too-large`. */
function problem(reference) {
    const name = reference?.split('/').pop();
    return name?.replace(/(?<!^)[A-Z]/g, letter => '-' + letter).toLowerCase() ?? null;
}
