// One server stream over SignalR's JSON protocol on one WebSocket, for ever: whatever ends the connection, a new one is
// tried with growing pauses whose random part spreads many screens after a restart of the server.
const separator = '\u001e';
const pingEvery = 10_000;
// The server pings every 15 s; a connection that is silent for longer than three pings is dead, whatever the socket says.
const silenceLimit = 48_000;
// A try that a frozen network swallowed must not outlive the frost: pause and try together stay under 15 s.
const openLimit = 5000;
const longestPause = 6000;
const kinds = { call: 1, item: 2, completion: 3, stream: 4, ping: 6, close: 7 };

/**
 * @param {{ url: string, target: string, onItem(item): void, onAlive(): void, onLost(): void }} wishes
 * @returns a function that calls a method of the hub, if the connection is there
 */
export function follow({ url, target, onItem, onAlive, onLost }) {
  let attempt = 0;
  let tell = () => {};

  function connect() {
    const socket = new WebSocket(url);
    let heard = performance.now();
    let isOpen = false;
    let hasItem = false;
    let isOver = false;
    const send = message => socket.send(JSON.stringify(message) + separator);

    const opening = setTimeout(() => !isOpen && end(), openLimit);
    const timer = setInterval(() => {
      if (performance.now() - heard > silenceLimit) {
        end();
      } else if (isOpen) {
        send({ type: kinds.ping });
      }
    }, pingEvery);

    function end() {
      if (isOver) {
        return;
      }
      isOver = true;
      tell = () => {};
      clearInterval(timer);
      clearTimeout(opening);
      socket.close();
      onLost();
      const pause = Math.min(longestPause, 500 * 2 ** attempt++);
      setTimeout(connect, pause * (0.5 + Math.random() / 2));
    }

    function take(message) {
      if (!isOpen) {
        if (message.error) {
          end();
          return;
        }
        isOpen = true;
        tell = (method, ...values) => send({ type: kinds.call, target: method, arguments: values });
        send({ type: kinds.stream, invocationId: '1', target, arguments: [] });
      } else if (message.type === kinds.item) {
        attempt = 0;
        hasItem = true;
        onAlive();
        onItem(message.item);
      } else if (message.type === kinds.completion || message.type === kinds.close) {
        end();
      }
    }

    socket.onopen = () => send({ protocol: 'json', version: 1 });
    socket.onclose = socket.onerror = end;
    socket.onmessage = ({ data }) => {
      if (isOver) {
        return;
      }
      heard = performance.now();
      for (const text of data.split(separator).filter(Boolean)) {
        take(JSON.parse(text));
      }
      // From the first item on, every message, also a ping, says that what is shown is still so.
      if (hasItem && !isOver) {
        onAlive();
      }
    };
  }

  connect();
  return (method, ...values) => tell(method, ...values);
}
