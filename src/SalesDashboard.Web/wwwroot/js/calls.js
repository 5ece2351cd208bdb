// Calls to a part that come to an end: Blazor leaves its promise open for ever where the connection goes while it waits, and
// also where nothing could be sent any more. That it has gone, the watchdog tells by a class of the root.
const root = document.documentElement;
const isOffline = () => root.classList.contains('offline');

/** The call was sent, its answer did not come: nobody here knows what was done. */
export class AnswerLost extends Error {}

export const callerOf = net => (method, ...values) => new Promise((resolve, reject) => {
  if (isOffline()) {
    reject(new Error('No connection.'));
    return;
  }
  const connection = new MutationObserver(() => isOffline() && reject(new AnswerLost('The connection was lost.')));
  connection.observe(root, { attributes: true, attributeFilter: ['class'] });
  net.invokeMethodAsync(method, ...values).then(resolve, reject).finally(() => connection.disconnect());
});
