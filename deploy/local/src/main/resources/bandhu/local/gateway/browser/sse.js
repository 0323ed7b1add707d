/**
 * Reads server-sent events (WHATWG HTML, section 9.2) from a response: an `EventSource` cannot send a token. Calls
 * `take` for each event with `id` and `data`; `data` is null for one that only says how far the stream has come.
 */
export async function readEvents(response, take) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let event = {id: null, data: null};
    let rest = '';
    const field = line => {
        if (line === '') {
            if (event.id !== null || event.data !== null) take(event);
            event = {id: null, data: null};
        } else if (line.startsWith('id:')) {
            event.id = line.slice(3).trimStart();
        } else if (line.startsWith('data:')) {
            const data = line.slice(5).replace(/^ /, '');
            event.data = event.data === null ? data : `${event.data}\n${data}`;
        }
    };
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const lines = (rest + part.value).split(/\r?\n/);
        rest = lines.pop();
        lines.forEach(field);
    }
}
