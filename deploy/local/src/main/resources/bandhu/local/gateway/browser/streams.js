import {call} from './session.js';
import {readEvents} from './sse.js';

const AGAIN_MILLIS = 1000;
const LONGEST_MILLIS = 30_000;

/**
 * A stream for each service. One that ends is asked for again behind the last position, so that nothing is missed; one that
 * is refused is not. While the page is hidden they rest: a browser has six connections to an address, for all its windows.
 */
export function forServices(services, happened, told) {
    const running = new Map();
    const positions = new Map();
    let wanted = [];
    const stop = service => {
        running.get(service)?.abort();
        running.delete(service);
        told(service, 'closed');
    };
    const start = service => {
        const mine = new AbortController();
        running.set(service, mine);
        listen(service, mine.signal, {positions, happened, told});
    };
    const settle = () => {
        const now = document.hidden ? [] : wanted;
        [...running.keys()].filter(service => !now.includes(service)).forEach(stop);
        now.filter(service => !running.has(service)).forEach(start);
    };
    document.addEventListener('visibilitychange', settle);
    return {
        begin(chosen, isAnew = false) {
            if (isAnew) {
                [...running.keys()].forEach(stop);
                positions.clear();
            }
            wanted = chosen;
            settle();
        },
        end() {
            wanted = [];
            settle();
        },
    };
}

async function listen(service, signal, {positions, happened, told}) {
    let pause = AGAIN_MILLIS;
    while (!signal.aborted) {
        told(service, 'connecting');
        try {
            const answer = await open(service, signal, positions.get(service));
            if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
                if (!signal.aborted) told(service, 'refused', await detail(answer));
                return;
            }
            if (answer.ok) {
                told(service, 'open');
                pause = AGAIN_MILLIS;
                await readEvents(answer, ({id, data}) => {
                    if (id !== null) positions.set(service, id);
                    if (data !== null) happened(service, JSON.parse(data));
                });
            }
        } catch {
            if (signal.aborted) return;
        }
        await rest(pause, signal);
        pause = Math.min(pause * 2, LONGEST_MILLIS);
    }
}

function open(service, signal, position) {
    const headers = {Accept: 'text/event-stream', ...position === undefined ? {} : {'Last-Event-ID': position}};
    return call('GET', `/v1/${service}-events/stream`, {headers, signal});
}

async function detail(answer) {
    const problem = await answer.json().catch(() => ({}));
    return problem.detail ?? problem.title ?? String(answer.status);
}

function rest(millis, signal) {
    return new Promise(done => {
        const timer = setTimeout(done, millis);
        signal.addEventListener('abort', () => {
            clearTimeout(timer);
            done();
        });
    });
}
